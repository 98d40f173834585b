import { Jobs, type Logger } from '@regulars/platform';
import { CompanyReader, type MainCurrency } from '@regulars/staff';
import { SegmentChoices } from '../segments/segment-choices.service.js';
import { SegmentConditions } from '../segments/segment-conditions.js';
import { SegmentFollowing } from '../segments/segment-following.js';
import { SegmentFollower } from '../segments/segment-follower.js';
import { SegmentMembersReader } from '../segments/segment-members.reader.js';
import { SegmentMembership } from '../segments/segment-membership.repository.js';
import { SegmentQueries } from '../segments/segment-queries.js';
import { SegmentRules } from '../segments/segment-rules.js';
import { SegmentWhy } from '../segments/segment-why.service.js';
import { SegmentsRepository } from '../segments/segments.repository.js';
import { SegmentsService } from '../segments/segments.service.js';
import { membersBed } from './members-bed.js';

/** Segments over members, on a database of their own. */
export async function segmentsBed() {
  const bed = await membersBed();
  const { database, tasks, events, staff, audit } = bed;
  const warned: object[] = [];
  const logger = { warn: (what: object) => void warned.push(what) } as unknown as Logger;
  const currency = { current: 'EUR' } as MainCurrency;
  const conditions = new SegmentConditions();
  const repository = new SegmentsRepository(database);
  const rules = new SegmentRules(conditions, repository, new CompanyReader(database), currency);
  const reader = new SegmentMembersReader(database);
  const membership = new SegmentMembership();
  const jobs = new Jobs();
  const following = new SegmentFollowing(database, events, repository, rules, reader, membership, logger);
  conditions.registerNames(
    'segment',
    async (ids) => new Map((await repository.byIds(ids)).map(({ id, name }) => [id, name])),
  );
  return {
    ...bed,
    warned,
    conditions,
    rules,
    reader,
    segmentRows: repository,
    choices: new SegmentChoices(conditions, reader, rules, currency),
    segments: new SegmentsService(database, repository, rules, reader, membership, jobs, audit),
    segmentQueries: new SegmentQueries(repository, conditions, rules, reader, staff),
    why: new SegmentWhy(repository, conditions, rules, reader, bed.access),
    following,
    follower: new SegmentFollower(database, tasks, jobs, repository, following),
  };
}
