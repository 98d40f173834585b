import { FactsKeeper } from './facts-keeper.js';
import { FactsRepository } from './facts.repository.js';
import { MemberFacts } from './member-facts.service.js';
import { PurchaseSource } from './purchase-source.js';

/** What the members module takes in to know what members bought. */
export const FACTS_PARTS = [FactsRepository, FactsKeeper, MemberFacts, PurchaseSource];
