import type { MessageKind } from '@regulars/mime';

/** The record a thread belongs to, such as `{ type: 'order', id }`. */
export interface ThreadSubject {
  type: string;
  id: string;
}

/**
 * - `outside`: a customer, or whoever it claims to be
 * - `staff`: a colleague answered a forwarded mail, and the answer is on its way to the customer
 * - `command`: a colleague's mail that ordered something of Regulars; it was obeyed or refused, and goes to nobody
 * - `unverified`: it came to a colleague's address and is not proved to be theirs; nothing was done with it
 */
export type WrittenBy = 'outside' | 'staff' | 'command' | 'unverified';

/** A mail came in and was kept. What it starts is for its subject's module to say. */
export class MailReceived {
  static readonly type = 'messaging.mail-received';
  constructor(
    readonly messageId: string,
    readonly threadId: string | null,
    readonly subject: ThreadSubject | null,
    readonly kind: MessageKind,
    readonly sender: WrittenBy,
    /** False: an automatic answer would be wrong or could start a loop. */
    readonly mayAcknowledge: boolean,
    /** It lay in the junk folder and belongs to no conversation: kept apart until a person looks. */
    readonly suspect = false,
  ) {}
}

/** A colleague's answer has gone to the customer. */
export class ReplySent {
  static readonly type = 'messaging.reply-sent';
  constructor(
    readonly messageId: string,
    readonly subject: ThreadSubject,
    /** ISO 8601. */
    readonly sentAt: string,
  ) {}
}

/** A mail of ours will not arrive: refused at hand-over, or it came back. */
export class MailFailed {
  static readonly type = 'messaging.mail-failed';
  constructor(
    readonly messageId: string,
    readonly threadId: string,
    readonly subject: ThreadSubject,
  ) {}
}
