import { MemberRelations } from './member-relations.js';
import { MergesController } from './merges.controller.js';
import { MergesRepository } from './merges.repository.js';
import { Merges } from './merges.service.js';
import { OwnRelations } from './own-relations.js';

/** What the members module takes in to merge members. */
export const MERGE_CONTROLLERS = [MergesController];
export const MERGE_PARTS = [MemberRelations, OwnRelations, MergesRepository, Merges];
