import type { Database, Events, LiveEvents } from '@regulars/platform';
import { Audit, CompanyReader, type MainCurrency } from '@regulars/staff';
import { FactsRepository } from '../facts/facts.repository.js';
import { MemberFacts } from '../facts/member-facts.service.js';
import { PurchaseSource } from '../facts/purchase-source.js';
import { MatchingRepository } from '../matching/matching.repository.js';
import { MemberMatching } from '../matching/member-matching.service.js';
import { MemberReader } from '../member.reader.js';

/** What other modules need of this one, on a database of their own. */
export function memberParts(
  database: Database,
  { events, live, currency }: { events: Events; live: LiveEvents; currency: Pick<MainCurrency, 'current'> },
) {
  const purchases = new PurchaseSource();
  return {
    purchases,
    reader: new MemberReader(database),
    matching: new MemberMatching(new MatchingRepository(), new Audit(), events, live),
    facts: new MemberFacts(
      new FactsRepository(database),
      purchases,
      new CompanyReader(database),
      currency as MainCurrency,
    ),
  };
}
