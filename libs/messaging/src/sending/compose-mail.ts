import type { SendMailOptions } from 'nodemailer';
import type { OutgoingRow } from '../thread/message-row.js';
import { htmlDocument, htmlOfText, quoteHtml } from './html-of-text.js';

export interface MailAttachment {
  name: string;
  type: string;
  content: Buffer;
  /** Present where the text shows it as an image. */
  contentId: string | null;
}

export interface Surroundings {
  /** Return path: tells which mail a bounce is about even when the bounce itself does not. */
  bounceTo: string;
  /** Marks our own mails, so that one that comes back in is known whatever happened to its Message-ID. */
  loopMark: string;
  /** Answers find back by the token among the references: the company's mailbox takes no plus-addresses. */
  tokenInReferences: boolean;
  attachments: readonly MailAttachment[];
  /** Further ones, such as where to unsubscribe. */
  headers?: Readonly<Record<string, string>>;
}

/** What of a message's row makes the mail. */
type MailRow = Omit<OutgoingRow, 'thread_id' | 'status' | 'attempts'>;

export const LOOP_HEADER = 'X-Loop';

/** The same row always makes the same mail: a retry after a crash is recognisable as the one sent before. */
export function composeMail(row: MailRow, surroundings: Surroundings): SendMailOptions {
  const { bounceTo, loopMark, tokenInReferences, attachments, headers = {} } = surroundings;
  // First, where programs that shorten the list leave it (RFC 5536 §3.4.4).
  const token = tokenInReferences && row.reply_to !== null ? [row.reply_to] : [];
  const references = [...token, ...row.reference_ids];
  const text = row.quoted === null ? row.text : `${row.text}\n\n${row.quoted}`;
  return {
    from: row.sender,
    to: row.recipients,
    ...(row.reply_to === null || tokenInReferences ? {} : { replyTo: row.reply_to }),
    envelope: { from: bounceTo, to: row.recipients.map(({ address }) => address) },
    subject: row.subject,
    messageId: `<${row.message_id_header}>`,
    date: row.due_at ?? row.created_at,
    ...(row.in_reply_to.length === 0 ? {} : { inReplyTo: row.in_reply_to.map((id) => `<${id}>`).join(' ') }),
    ...(references.length === 0 ? {} : { references: references.map((id) => `<${id}>`) }),
    headers: { ...headers, [LOOP_HEADER]: loopMark, ...(row.automatic ? automaticHeaders(row.purpose) : {}) },
    text,
    html: htmlOf(row, attachments),
    attachments: attachments.map(({ name, type, content, contentId }) => ({
      filename: name,
      contentType: type,
      content,
      ...(contentId === null ? {} : { cid: contentId, contentDisposition: 'inline' as const }),
    })),
    boundaryPrefix: 'regulars',
    baseBoundary: row.id,
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** As the thread shows an image that belongs to a message. */
export function storedImage(fileId: string): string {
  return `src="/api/v1/files/${fileId}"`;
}

/** `renderMail` makes whole pages; what people write stands by itself until it is sent. */
function htmlOf({ html, text, quoted }: MailRow, attachments: readonly MailAttachment[]): string {
  if (html === null) return htmlOfText(text, quoted);
  if (html.startsWith('<!doctype')) return html;
  const body = attachments.reduce(
    (shown, { contentId }) =>
      contentId === null
        ? shown
        : shown.replaceAll(storedImage(contentId.split('@', 1)[0] ?? ''), `src="cid:${contentId}"`),
    html,
  );
  return htmlDocument(`<div>${body}</div>${quoteHtml(quoted)}`);
}

/** RFC 3834 §5; the second is what Exchange asks for before it keeps its vacation answers to itself. */
function automaticHeaders(purpose: OutgoingRow['purpose']): Record<string, string> {
  return {
    'Auto-Submitted': purpose === 'acknowledgement' ? 'auto-replied' : 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  };
}
