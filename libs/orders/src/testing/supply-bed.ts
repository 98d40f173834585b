import type { ProductAvailability } from '@regulars/catalog';
import type { Correspondence, MessagingConfig, ThreadReader } from '@regulars/messaging';
import {
  Events,
  type HttpConfig,
  Jobs,
  type LiveEvents,
  type PdfPrinter,
  PublicEvent,
  Tasks,
  Tokens,
  type Tx,
} from '@regulars/platform';
import { type Actor, Audit, CompanyReader, StaffReader } from '@regulars/staff';
import { PersonInCharge } from '../mail/person-in-charge.js';
import { OrderAccess } from '../order-access.js';
import { OrderAnnouncer } from '../order-announcer.js';
import { OrdersConfig } from '../orders.config.js';
import { SheetPrinter } from '../supply/sheet-printer.js';
import { SuppliersRepository } from '../supply/suppliers.repository.js';
import { Suppliers } from '../supply/suppliers.service.js';
import { SupplyAccess } from '../supply/supply-access.js';
import { SupplyActs } from '../supply/supply-acts.service.js';
import { SupplyAnswers } from '../supply/supply-answers.service.js';
import { SupplyClock } from '../supply/supply-clock.js';
import { SupplyDrafts } from '../supply/supply-drafts.js';
import { SupplyJournal } from '../supply/supply-journal.js';
import { SupplyLink } from '../supply/supply-link.js';
import { SupplyMailIn } from '../supply/supply-mail-in.js';
import { SupplyPost } from '../supply/supply-post.js';
import { SupplyQueries } from '../supply/supply-queries.js';
import { SupplyReader } from '../supply/supply.reader.js';
import { SupplyRepository } from '../supply/supply.repository.js';
import { SupplyRequests } from '../supply/supply-requests.service.js';
import { SupplySending } from '../supply/supply-sending.js';
import { SupplySheets } from '../supply/supply-sheets.js';
import { SupplyWriting } from '../supply/supply-writing.service.js';
import { ordersBed } from './orders-bed.js';

/** The part that forwards to suppliers, on the orders' bed; the post office and the page setter are stand-ins. */
export async function supplyBed() {
  const bed = await ordersBed();
  const { database, repository, files } = bed;
  const tasks = new Tasks();
  const jobs = new Jobs();
  const events = new Events(jobs, tasks);
  const live = { announce: () => undefined, publish: () => undefined } as unknown as LiveEvents;
  const announcer = new OrderAnnouncer(live, events);
  const audit = new Audit();
  const staff = new StaffReader(database);
  const correspondence = bed.post as unknown as Correspondence;
  const mail = { from: { name: 'Acme', address: 'sales@acme.example' } } as MessagingConfig;
  const http = { publicUrl: 'https://crm.example' } as HttpConfig;
  const orders = new OrderAccess(repository);
  const reader = new SupplyReader(database);
  const requests = new SupplyRepository();
  const access = new SupplyAccess(database, orders, reader, requests, repository);
  const journal = new SupplyJournal(requests, reader, repository, audit, announcer);
  const link = new SupplyLink(new Tokens({ secret: 'a secret of more than thirty-two characters' }), http);
  const inCharge = new PersonInCharge(staff, new OrdersConfig());
  const post = new SupplyPost(correspondence, inCharge, new CompanyReader(database), http, mail, link);
  const pdf = { print: async () => Buffer.from('%PDF-1.3') } as unknown as PdfPrinter;
  const suppliers = new SuppliersRepository(database);
  const drafts = new SupplyDrafts(repository, suppliers);
  const printer = new SheetPrinter(pdf, post, mail);
  const sheets = new SupplySheets(orders, access, drafts, reader, requests, files, printer);
  const sending = new SupplySending(database, jobs, tasks, reader, requests, sheets, post);
  const threads = bed.post as unknown as ThreadReader;
  const soldOut: string[] = [];
  const products = {
    soldOut: async (_: Tx, __: Actor, id: string) => void soldOut.push(id),
  } as unknown as ProductAvailability;
  const clock = new SupplyClock(database, tasks, reader, access, requests, journal, post);
  const mailIn = new SupplyMailIn(database, events, threads, access, requests, journal, post);
  for (const part of [sending, clock, mailIn]) part.onModuleInit();
  // Stands where webhooks stand.
  const told: PublicEvent[] = [];
  events.subscribe(PublicEvent, 'test.told', async (event) => void told.push(event));
  return {
    ...bed,
    link,
    suppliers: new Suppliers(database, suppliers, audit),
    requests: new SupplyRequests(database, orders, access, drafts, requests, journal, sending),
    supplyActs: new SupplyActs(database, access, requests, journal, sending, post, products),
    supplyWriting: new SupplyWriting(database, access, journal, post),
    supplyQueries: new SupplyQueries(database, orders, access, reader, journal, threads),
    answers: new SupplyAnswers(database, link, access, reader, requests, journal, post),
    clock,
    soldOut,
    told,
    /** Runs what was enqueued for a task and takes it off the queue. @returns how many jobs there were */
    run: async (task: string) => {
      const rows = await database.query<{ id: string; payload: unknown }>(
        `SELECT j.id, j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
         WHERE t.identifier = $1 ORDER BY j.id`,
        [task],
      );
      for (const { payload } of rows) await tasks.all().get(task)?.(payload, { attempt: 1, maxAttempts: 25 });
      await database.query('DELETE FROM graphile_worker._private_jobs WHERE id = ANY($1)', [rows.map(({ id }) => id)]);
      return rows.length;
    },
    hear: (task: string, event: object) => tasks.all().get(task)?.(event, { attempt: 1, maxAttempts: 25 }),
  };
}
