import { setImmediate as turn } from 'node:timers/promises';
import { MessagingConfig } from '@regulars/messaging';
import { type Database, HttpConfig, type Tx } from '@regulars/platform';
import { StaffConfig } from '@regulars/staff';
import { DAY, arrivals } from './calendar.js';
import type { Team } from './company.js';
import { Dice } from './dice.js';
import type { Story, World } from './story/story.js';
import type { DemoMember } from './people/members.js';
import { Teller } from './story/teller.js';
import { tidy, withoutIndexes } from './tables/bulk.repository.js';
import { stockCatalogue } from './tables/demo-catalog.repository.js';
import { furnish } from './tables/demo-desk.repository.js';
import { insertSubmissions, openForms } from './tables/demo-forms.repository.js';
import { fillFacts, fillPurchases, insertMembers, withoutPurchases } from './tables/demo-members.repository.js';
import { insertMessages, insertThreads } from './tables/demo-messages.repository.js';
import {
  claimEmptyOrders,
  insertEvents,
  insertItems,
  insertOrders,
  lastNumber,
  numberOf,
  setLastNumber,
} from './tables/demo-orders.repository.js';
import { hireTeam, insertAudit, nameCompany, takenAddresses } from './tables/demo-staff.repository.js';

/** Orders, and with each some three to four mails. */
export const SIZES = { small: 2_000, medium: 24_000, large: 1_000_000 } as const;
export type Size = keyof typeof SIZES;

/** Rows of so many orders go to the database at a time. */
const BATCH = 250;
/** So many members. */
const MEMBERS = 2_000;
/** So many are made up before the last batch's bytes get a chance to leave the process. */
const SLICE = 20;
/** The team was there before the first order. */
const BEFORE = 760 * DAY;

/** Said to whoever asked for the demo; nothing was written. */
export class DemoRefused extends Error {}

export interface Filled {
  team: Team;
  password: string;
  orders: number;
  messages: number;
  members: number;
}

/**
 * Fills an empty database with a company's two years up to `now`: all of it or nothing. The same `now` makes the same company.
 * @param tell hears of the progress, in orders
 * @throws DemoRefused when there are orders or the colleagues' addresses already
 */
export async function fillDemo(
  database: Database,
  size: Size,
  now: Date,
  tell: (done: number) => void = () => undefined,
): Promise<Filled> {
  const filled = await database.transaction(async (tx) => {
    await assertEmpty(tx);
    const since = new Date(now.getTime() - BEFORE);
    await nameCompany(tx);
    const { team, password } = await hireTeam(tx, since);
    await furnish(tx, team);
    const world = await worldOf(tx, team, now, since);
    let messages = 0;
    let members = 0;
    await withoutPurchases(tx);
    await withoutIndexes(tx, async () => {
      const told = await writeStories(tx, world, SIZES[size], tell);
      messages = told.messages;
      members = told.members.length;
      for (let at = 0; at < told.members.length; at += MEMBERS)
        await insertMembers(tx, told.members.slice(at, at + MEMBERS));
      await fillPurchases(tx);
    });
    await fillFacts(tx, database, now, world.currency);
    return { team, password, orders: SIZES[size], messages, members };
  });
  await tidy(database);
  return filled;
}

async function assertEmpty(tx: Tx): Promise<void> {
  if (!(await claimEmptyOrders(tx))) {
    throw new DemoRefused(
      'This database holds orders already; the demo is for an empty one, so that made-up customers never mix with real ones.\n' +
        'Take another folder, e.g. DATA_DIR=.data-demo npm run demo (and start it with DATA_DIR=.data-demo npm start), or another DATABASE_URL.',
    );
  }
  const taken = await takenAddresses(tx);
  if (taken.length > 0) {
    throw new DemoRefused(
      `There are accounts with the demo's addresses already: ${taken.join(', ')}.\nTake another DATA_DIR or DATABASE_URL.`,
    );
  }
}

async function worldOf(tx: Tx, team: Team, now: Date, since: Date): Promise<World> {
  const { from, domain } = new MessagingConfig();
  const { currency } = new StaffConfig();
  return {
    now: now.getTime(),
    team,
    products: await stockCatalogue(tx, currency, since),
    forms: await openForms(tx, team, since),
    sender: from,
    mailDomain: domain,
    publicUrl: new HttpConfig().publicUrl,
    currency,
  };
}

/** While the database takes in one batch the next is made up. @returns the number of messages, and who wrote */
async function writeStories(
  tx: Tx,
  world: World,
  count: number,
  tell: (done: number) => void,
): Promise<{ messages: number; members: readonly DemoMember[] }> {
  const dice = new Dice('regulars');
  const teller = new Teller(world, dice, count);
  const first = (await lastNumber(tx)) + 1;
  let done = 0;
  let messages = 0;
  let batch: Story[] = [];
  let writing: Promise<void> = Promise.resolve();
  for (const arrival of arrivals(count, world.now, new Dice('arrivals'))) {
    batch.push(teller.tell(arrival, numberOf(first + done, arrival.at)));
    done += 1;
    if (done % SLICE === 0) await turn();
    if (batch.length < BATCH && done < count) continue;
    await writing;
    messages += batch.reduce((sum, story) => sum + story.messages.length, 0);
    writing = write(tx, batch);
    // Whoever awaits it hears of the failure; until then it must not count as unheard.
    writing.catch(() => undefined);
    batch = [];
    tell(done);
  }
  await writing;
  await setLastNumber(tx, first + done - 1);
  return { messages, members: teller.members.all() };
}

/** When the deal was closed, as the history tells. */
function wonAt(events: Story['events']): Date | null {
  const won = events.findLast(({ action, to }) => action === 'status' && to === 'won');
  return won ? new Date(won.at) : null;
}

async function write(tx: Tx, stories: readonly Story[]): Promise<void> {
  await insertSubmissions(
    tx,
    stories.map(({ submission }) => submission).filter((row) => row !== null),
  );
  await insertOrders(
    tx,
    stories.map(({ order, tokens, events }) => ({ ...order, tokens, won_at: wonAt(events) })),
  );
  await insertItems(
    tx,
    stories.flatMap(({ items }) => items),
  );
  await insertEvents(
    tx,
    stories.flatMap(({ events }) => events),
  );
  await insertThreads(
    tx,
    stories.map(({ thread }) => thread).filter((row) => row !== null),
  );
  await insertMessages(
    tx,
    stories.flatMap(({ messages }) => messages),
  );
  await insertAudit(
    tx,
    stories.flatMap(({ audit }) => audit),
  );
}
