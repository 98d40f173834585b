import { safeHeader } from '@regulars/mime';
import type { SendMailOptions } from 'nodemailer';
import type { Mailbox } from '../mailbox.js';
import { composeMail } from './compose-mail.js';
import type { Letterhead } from './letterhead.js';
import { type MailContent, renderMail } from './render-mail.js';
import { unsubscribeHeaders } from './unsubscribe-headers.js';

/** A mail of the house's own that belongs to no thread and is not kept. */
export function singleMail(
  letterhead: Letterhead,
  id: string,
  {
    recipient,
    subject,
    content,
    unsubscribeUrl,
  }: { recipient: Mailbox; subject: string; content: MailContent; unsubscribeUrl?: string | undefined },
): SendMailOptions {
  return composeMail(
    {
      id,
      purpose: 'note',
      sender: letterhead.from({}),
      recipients: [recipient],
      reply_to: null,
      subject: safeHeader(subject),
      ...renderMail(content),
      quoted: null,
      message_id_header: letterhead.idOf(id),
      in_reply_to: [],
      reference_ids: [],
      automatic: true,
      created_at: new Date(),
      due_at: null,
    },
    {
      ...letterhead.surroundings(id),
      attachments: [],
      ...(unsubscribeUrl === undefined ? {} : { headers: unsubscribeHeaders(unsubscribeUrl) }),
    },
  );
}
