import { randomUUID } from 'node:crypto';
import { Events, Jobs, type LiveEvent, type LiveEvents, Tasks, type Tx } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { Audit, type Role, type StaffActor, StaffReader, actorFor } from '@regulars/staff';
import { ConsentsRepository } from '../consent/consents.repository.js';
import { Consents } from '../consent/consents.service.js';
import { MemberConsents } from '../consent/member-consents.service.js';
import { MemberAccess } from '../member-access.js';
import { MemberJournal } from '../member-journal.js';
import { MemberListReader } from '../member-list.reader.js';
import { MemberQueries } from '../members.queries.js';
import { MembersRepository } from '../members.repository.js';
import { MembersService } from '../members.service.js';
import { MemberSettingsRepository } from '../settings/member-settings.repository.js';
import { MemberSettingsService } from '../settings/member-settings.service.js';

export type MembersBed = Awaited<ReturnType<typeof membersBed>>;

/** Members on a database of their own, with everything real but the screens that would hear of it. */
export async function membersBed() {
  const db = await testDatabase();
  const { database } = db;
  const announced: LiveEvent[] = [];
  const live = {
    announce: (tx: Tx, event: LiveEvent) => tx.afterCommit(() => void announced.push(event)),
  } as LiveEvents;
  const tasks = new Tasks();
  const events = new Events(new Jobs(), tasks);
  const staff = new StaffReader(database);
  const audit = new Audit();
  const repository = new MembersRepository(database);
  const access = new MemberAccess(repository);
  const journal = new MemberJournal(audit, live, events, staff);
  const consentEvents = new ConsentsRepository(database);
  const consents = new Consents(consentEvents, repository, journal);
  const settings = new MemberSettingsRepository(database);
  return {
    db,
    database,
    announced,
    tasks,
    events,
    live,
    staff,
    audit,
    repository,
    access,
    journal,
    members: new MembersService(database, repository, access, staff, journal, settings),
    consents,
    settings: new MemberSettingsService(database, settings, audit),
    memberConsents: new MemberConsents(database, access, consentEvents, consents),
    queries: new MemberQueries(new MemberListReader(database), access, staff),
    colleague: (role: Role, name = 'Ada Lovelace') => colleague(db, role, name),
  };
}

async function colleague({ database }: TestDatabase, role: Role, name: string): Promise<StaffActor> {
  const email = `${randomUUID()}@acme.example`;
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO staff.account (name, email, email_normalised, password_hash, role) VALUES ($1, $2, $2, '', $3) RETURNING id`,
    [name, email, role],
  );
  const found = await new StaffReader(database).find(row?.id ?? '');
  if (!found) throw new Error('INSERT … RETURNING returned no row');
  return actorFor(found);
}
