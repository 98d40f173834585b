import type { Database, Events, LiveEvents } from '@regulars/platform';
import { Audit, AuditTrail, CompanyReader, type MainCurrency } from '@regulars/staff';
import { FactsRepository } from '../facts/facts.repository.js';
import { MemberFacts } from '../facts/member-facts.service.js';
import { PurchaseSource } from '../facts/purchase-source.js';
import { MatchingRepository } from '../matching/matching.repository.js';
import { MemberMatching } from '../matching/member-matching.service.js';
import { MemberAccess } from '../member-access.js';
import { MemberReader } from '../member.reader.js';
import { MembersRepository } from '../members.repository.js';
import { OwnTimeline } from '../timeline/own-timeline.js';
import { OwnTimelineReader } from '../timeline/own-timeline.reader.js';
import { TimelineProviders } from '../timeline/timeline-providers.js';
import { Timeline } from '../timeline/timeline.service.js';

/** What other modules need of this one, on a database of their own. */
export function memberParts(
  database: Database,
  { events, live, currency }: { events: Events; live: LiveEvents; currency: Pick<MainCurrency, 'current'> },
) {
  const purchases = new PurchaseSource();
  const timelineProviders = new TimelineProviders();
  new OwnTimeline(timelineProviders, new OwnTimelineReader(database), new AuditTrail(database)).onModuleInit();
  return {
    purchases,
    timelineProviders,
    timeline: new Timeline(new MemberAccess(new MembersRepository(database)), timelineProviders),
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
