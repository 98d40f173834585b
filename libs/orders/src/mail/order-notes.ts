import { Injectable } from '@nestjs/common';
import { Correspondence, type ThreadItem } from '@regulars/messaging';
import { Database, type Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { NoteDto } from '../dto/order-acts.dto.js';
import { Mentions } from '../mentions/mentions.service.js';
import { OrderAccess } from '../order-access.js';
import { OrderThread } from './order-thread.js';
import { WritingDesk, authorOf } from './writing-desk.js';

/** Notes among colleagues: no customer ever reads one. */
@Injectable()
export class OrderNotes {
  constructor(
    private readonly database: Database,
    private readonly access: OrderAccess,
    private readonly correspondence: Correspondence,
    private readonly thread: OrderThread,
    private readonly writing: WritingDesk,
    private readonly mentions: Mentions,
  ) {}

  /** @throws 422 when somebody is mentioned for whom the order is not there */
  add(actor: StaffActor, id: string, { text, mentions = [] }: NoteDto, within?: Tx): Promise<ThreadItem> {
    return this.database.transaction(async (tx) => {
      const order = await this.access.lock(tx, actor, id);
      const threadId = await this.thread.open(tx, order);
      await this.writing.used(tx, actor, id, 'note', []);
      const item = await this.correspondence.addNote(tx, { threadId, text, author: authorOf(actor) });
      await this.mentions.called(tx, actor, order, { id: item.id, text }, mentions);
      await this.thread.sync(tx, order, null);
      await this.writing.recorded(tx, actor, id, 'orders.note-added');
      return item;
    }, within);
  }
}
