/** Who wrote: a colleague; a program by an API key has neither account nor address. */
export interface Author {
  staffId: string | null;
  name: string;
  email: string | null;
}

/** A mail that a module wants sent within a thread. */
export interface OutgoingMail {
  threadId: string;
  purpose: 'acknowledgement' | 'forward' | 'reply';
  to: readonly { name?: string | null | undefined; address: string }[];
  subject: string;
  text: string;
  /** From `renderMail`, for instance. Absent: made from the text. */
  html?: string | undefined;
  /** Stands below the text when sent, folded in the thread. */
  quoted?: string | undefined;
  /** Files that already belong to somebody; sent as attachments in this order. */
  fileIds?: readonly string[] | undefined;
  /** Written by a machine: marked so (RFC 3834), and not sent to addresses that are suppressed. */
  automatic: boolean;
  /** An automatic answer: one address gets only so many within an hour and a day. One too many stands in the thread as not sent. */
  sparing?: true | undefined;
  author?: Author | undefined;
  /** Who answers this mail: the customer, or this colleague, whose answer then goes to the customer. */
  replyAs: 'customer' | `staff:${string}`;
  /** Shown in place of the name in MAIL_FROM. The address is always the company's. */
  fromName?: string | undefined;
  /** A second call with the same key finds the first mail instead of queueing another: `acknowledgement:<order id>`. */
  onceKey?: string | undefined;
  /** Absent: it goes at once. Until then it can be taken back. */
  due?: { at: Date; scheduled: boolean } | undefined;
}

/** The incoming mail that an outgoing one was made from: a colleague's answer that is passed on. */
export interface Origin {
  rawId: string;
  contentHash: Buffer;
  /** Answers to the colleague's own mail find the thread too. */
  messageIdHeader: string | null;
}
