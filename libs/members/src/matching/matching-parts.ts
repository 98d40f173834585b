import { MatchingRepository } from './matching.repository.js';
import { MemberMatching } from './member-matching.service.js';

/** What the members module takes in to know who wrote. */
export const MATCHING_PARTS = [MatchingRepository, MemberMatching];
