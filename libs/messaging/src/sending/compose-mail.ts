import type { SendMailOptions } from 'nodemailer';
import type { OutgoingRow } from '../thread/message-row.js';
import { htmlOfText } from './html-of-text.js';

export interface MailAttachment {
  name: string;
  type: string;
  content: Buffer;
}

export interface Surroundings {
  /** Return path: tells which mail a bounce is about even when the bounce itself does not. */
  bounceTo: string;
  /** Marks our own mails, so that one that comes back in is known whatever happened to its Message-ID. */
  loopMark: string;
  attachments: readonly MailAttachment[];
}

export const LOOP_HEADER = 'X-Loop';

/** The same row always makes the same mail: a retry after a crash is recognisable as the one sent before. */
export function composeMail(row: OutgoingRow, { bounceTo, loopMark, attachments }: Surroundings): SendMailOptions {
  const text = row.quoted === null ? row.text : `${row.text}\n\n${row.quoted}`;
  return {
    from: row.sender,
    to: row.recipients,
    ...(row.reply_to === null ? {} : { replyTo: row.reply_to }),
    envelope: { from: bounceTo, to: row.recipients.map(({ address }) => address) },
    subject: row.subject,
    messageId: `<${row.message_id_header}>`,
    date: row.created_at,
    ...(row.in_reply_to.length === 0 ? {} : { inReplyTo: row.in_reply_to.map((id) => `<${id}>`).join(' ') }),
    ...(row.reference_ids.length === 0 ? {} : { references: row.reference_ids.map((id) => `<${id}>`) }),
    headers: { [LOOP_HEADER]: loopMark, ...(row.automatic ? automaticHeaders(row.purpose) : {}) },
    text,
    html: row.html ?? htmlOfText(row.text, row.quoted),
    attachments: attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
    boundaryPrefix: 'regulars',
    baseBoundary: row.id,
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** RFC 3834 §5; the second is what Exchange asks for before it keeps its vacation answers to itself. */
function automaticHeaders(purpose: OutgoingRow['purpose']): Record<string, string> {
  return {
    'Auto-Submitted': purpose === 'acknowledgement' ? 'auto-replied' : 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  };
}
