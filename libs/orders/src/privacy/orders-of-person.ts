import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Submissions } from '@regulars/forms';
import { type Person, PersonalData, type PersonalFile } from '@regulars/members';
import { Correspondence, ThreadTimeline } from '@regulars/messaging';
import { type Executor, Files, type Tx } from '@regulars/platform';
import { DRAFT_FILES } from '../mail/drafts.service.js';
import { tokensOf } from '../order-content.js';
import { OrdersRepository } from '../orders.repository.js';
import { SUPPLY_SUBJECT } from '../supply/supply-words.js';
import { OrdersOfPersonRepository } from './orders-of-person.repository.js';

/** An order that says nothing of a customer. */
const NOBODY = {
  ...{
    contact_name: null,
    contact_email: null,
    contact_phone: null,
    contact_phone_normalised: null,
    contact_company: null,
  },
  ...{ subject: '', message: '', tags: [], answers: [], custom_fields: {} },
};

/**
 * What orders know of a person (MEM-12): the orders stay, with what sums and counts are made of; who it was, what was written and what was
 * sent along goes, in the conversation, the form's submission, and what suppliers were told too.
 */
@Injectable()
export class OrdersOfPerson implements OnModuleInit {
  constructor(
    private readonly holders: PersonalData,
    private readonly rows: OrdersOfPersonRepository,
    private readonly orders: OrdersRepository,
    private readonly correspondence: Correspondence,
    private readonly threads: ThreadTimeline,
    private readonly files: Files,
    private readonly submissions: Submissions,
  ) {}

  onModuleInit(): void {
    this.holders.register({
      name: 'orders',
      lock: (tx, memberId) => this.rows.lock(tx, memberId),
      traces: async (tx, memberId) => {
        const { orders, tasks, requests, emails, phones, words, names } = await this.rows.places(tx, memberId);
        return { emails, phones, words, names, records: { order: orders, task: tasks, [SUPPLY_SUBJECT]: requests } };
      },
      count: (tx, person) => this.count(tx, person),
      export: (executor, person, { notes }) => this.export(executor, person, notes),
      spares: (executor, ids, terms) => this.rows.buyers(executor, ids, terms),
      erase: (tx, person) => this.erase(tx, person),
    });
  }

  private async count(tx: Tx, { id, records }: Person) {
    const orderIds = records.get('order') ?? [];
    const { submissions } = await this.rows.places(tx, id);
    const { drafts, tasks, files } = await this.rows.counts(tx, orderIds);
    const { mails, notes } = await this.threads.counts(tx, 'order', orderIds);
    return {
      goes: { mails, notes, files, drafts, tasks, submissions: submissions.length },
      stays: { orders: orderIds.length },
    };
  }

  private async erase(tx: Tx, { id, emails, phones, records }: Person): Promise<void> {
    const { orders, requests, submissions } = await this.rows.places(tx, id);
    for (const order of orders) {
      await this.correspondence.removeThread(tx, { type: 'order', id: order });
      await this.files.remove(tx, { type: 'order', id: order });
      for (const draft of await this.orders.draftIds(tx, order))
        await this.files.remove(tx, { type: DRAFT_FILES, id: draft });
    }
    for (const request of requests) {
      await this.correspondence.removeThread(tx, { type: SUPPLY_SUBJECT, id: request });
      await this.files.remove(tx, { type: SUPPLY_SUBJECT, id: request });
    }
    for (const submission of submissions) await this.submissions.erase(tx, submission);
    const cleared = [];
    for (const order of orders)
      cleared.push({ id: order, tokens: tokensOf(NOBODY, await this.orders.items(order, tx)) });
    await this.rows.clear(tx, cleared);
    await this.rows.clearHistory(tx, orders);
    await this.rows.clearTasks(tx, records.get('order') ?? [], phones);
    await this.rows.clearRequests(tx, requests);
    await this.rows.clearNotes(tx, orders, emails);
  }

  private async export(executor: Executor, { id }: Person, notes: boolean) {
    const { orders: ids, submissions } = await this.rows.places(executor, id);
    const orders = await this.rows.orders(executor, id);
    const sent = await this.submissions.of(executor, submissions);
    const conversations = (await this.threads.whole(executor, 'order', ids)).filter(
      ({ kind }) => notes || kind === 'mail',
    );
    const files: PersonalFile[] = [];
    const subjects = [
      ...ids.map((each) => ({ type: 'order', id: each })),
      ...submissions.map((each) => ({ type: 'submission', id: each })),
      ...conversations.map((each) => ({ type: 'message', id: each.id })),
    ];
    for (const file of await this.files.ofSubjects(executor, subjects))
      files.push({ path: `${file.id}-${file.name}`, read: () => this.files.content(file.id) });
    return { data: { orders, submissions: sent, conversations }, files };
  }
}
