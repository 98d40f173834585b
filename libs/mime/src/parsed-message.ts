export interface MailAddress {
  /** Display name, decoded; empty when the header gave none. */
  name: string;
  /** As written; compare with `normaliseAddress`. */
  address: string;
}

export interface MailHeader {
  /** Lower-case. */
  name: string;
  /** Unfolded and with its encoded words decoded. */
  value: string;
}

export interface MailAttachment {
  /** Safe to show and to offer for download: no path, no control characters, never empty. */
  name: string;
  /** Lower-case MIME type as declared. */
  type: string;
  content: Uint8Array;
  /** Without angle brackets. */
  contentId: string | null;
  /** Meant to be shown inside the body (an image of a signature, for example). */
  inline: boolean;
}

export interface ParsedMessage {
  headers: MailHeader[];
  from: MailAddress | null;
  sender: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  /** Where this copy was delivered: Delivered-To, X-Original-To, Envelope-To and their like, in order. */
  deliveredTo: string[];
  /** `''` is the null return path `<>` of RFC 5321 §4.5.5; `null` means the header is not there. */
  returnPath: string | null;
  /** Message identifiers carry no angle brackets anywhere in this library. */
  messageId: string | null;
  inReplyTo: string[];
  /** Oldest first, as in the header. */
  references: string[];
  subject: string;
  date: Date | null;
  /** From text/plain, else made from the HTML. */
  text: string;
  /** A safe subset that loads nothing from elsewhere; `cid:` images stay. */
  html: string | null;
  attachments: MailAttachment[];
  /** What could not be read as declared, for the log and the curious. Holds no content. */
  problems: string[];
}
