import { randomUUID } from 'node:crypto';
import type { IncomingMail, OutgoingMail, TakenBack, ThreadItem } from '@regulars/messaging';
import { DomainError, type Tx } from '@regulars/platform';

/** Stands where messaging stands: remembers what it is asked to do, and does it once. */
export class PostRoom {
  readonly sent: OutgoingMail[] = [];
  readonly mails = new Map<string, IncomingMail>();
  readonly items = new Map<string, ThreadItem>();
  readonly threads = new Map<string, string>();
  /** Which order a message belongs to. */
  readonly subjects = new Map<string, string>();
  /** Replies that can be taken back. */
  readonly waiting = new Map<string, TakenBack>();
  readonly adopted: string[] = [];
  readonly notes: string[] = [];

  openThread = async (_: Tx, { subjectId }: { subjectId: string }) => {
    if (!this.threads.has(subjectId)) this.threads.set(subjectId, randomUUID());
    return this.threads.get(subjectId) ?? '';
  };
  queueMail = async (_: Tx, mail: OutgoingMail) => {
    if (!this.sent.some(({ onceKey }) => onceKey !== undefined && onceKey === mail.onceKey)) this.sent.push(mail);
    return { id: randomUUID() } as ThreadItem;
  };
  retryMail = async (_: Tx, id: string) => {
    const item = this.items.get(id);
    if (item?.status !== 'failed') throw new DomainError('messaging/not-failed', 409, 'It did not fail.');
    const queued: ThreadItem = { ...item, status: 'queued', error: null };
    this.items.set(id, queued);
    return queued;
  };
  takeBack = async (_: Tx, id: string): Promise<TakenBack> => {
    const waiting = this.waiting.get(id);
    if (!waiting) throw new DomainError('messaging/on-its-way', 409, 'It is on its way.');
    this.waiting.delete(id);
    return waiting;
  };
  sendNow = async (_: Tx, id: string) => ({ id }) as ThreadItem;
  holdBack = () => undefined;
  addNote = async (_: Tx, { text }: { text: string }) => {
    this.notes.push(text);
    return { id: randomUUID() } as ThreadItem;
  };
  adopt = async (_: Tx, { messageId }: { messageId: string }) => {
    const mail = this.mails.get(messageId);
    if (mail) this.mails.set(messageId, { ...mail, threadId: randomUUID() });
    return this.adopted.push(messageId) > 0;
  };
  removeThread = async (_: Tx, { id }: { id: string }) => void this.threads.delete(id);
  incoming = async (id: string) => this.mails.get(id) ?? null;
  item = async (id: string) => this.items.get(id) ?? null;
  itemsOf = async () => [];
  /** What others wrote after an id, by that id. */
  readonly since = new Map<string | null, ThreadItem[]>();
  writtenSince = async (_: Tx, __: string, after: string | null) => this.since.get(after) ?? [];
  scheduledSince = async () => [...this.waiting.values()].map(({ acceptedAt }) => acceptedAt);
  subjectOf = async (id: string) => {
    const orderId = this.subjects.get(id);
    return orderId === undefined ? null : { type: 'order', id: orderId };
  };
  threadIdOf = async (_: string, id: string) => this.threads.get(id) ?? null;
  summaries = async (ids: readonly string[]) =>
    new Map(
      ids.map((id) => [
        id,
        {
          threadId: id,
          messageCount: 1,
          lastMessageAt: '2026-11-01T00:00:00.000Z',
          lastIncomingAt: null,
          lastReplyAt: null,
        },
      ]),
    );

  to(purpose: OutgoingMail['purpose']): string[] {
    return this.sent.filter((mail) => mail.purpose === purpose).flatMap(({ to }) => to.map(({ address }) => address));
  }
}
