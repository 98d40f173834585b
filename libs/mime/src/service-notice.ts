import type { BounceDetails, BouncedRecipient } from './bounce.js';
import { isHardFailure } from './bounce-reason.js';
import { replyCodeIn, statusIn, type DeliveryAction } from './delivery-status.js';
import { messageIdsOf } from './header-values.js';
import type { MessageKind } from './classify-message.js';
import type { ParsedMessage } from './parsed-message.js';

/**
 * Sending services that report by a JSON document in a mail (Amazon SES through SNS):
 * https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
 */
export function serviceNotice(
  parsed: ParsedMessage,
): { kind: MessageKind; reason: string; bounce: BounceDetails } | null {
  const notice = noticeIn(parsed.text);
  if (notice === null) return null;
  const type = text(notice.notificationType ?? notice.eventType).toLowerCase();
  const section = record(notice[type === 'deliverydelay' ? 'deliveryDelay' : type]);
  const kind = KINDS[type];
  if (kind === undefined) return null;
  const action = ACTIONS[type] ?? 'failed';
  const permanent = text(section.bounceType).toLowerCase() === 'permanent';
  const list =
    section.bouncedRecipients ?? section.complainedRecipients ?? section.delayedRecipients ?? section.recipients;
  const recipients = (Array.isArray(list) ? list : []).map((entry: unknown) =>
    recipientOf(entry, action, text(section.smtpResponse), permanent && type === 'bounce'),
  );
  const mail = record(notice.mail);
  const common = record(mail.commonHeaders);
  const first = recipients[0];
  return {
    kind,
    reason: `service notice: ${type}`,
    bounce: {
      action,
      hard: recipients.length > 0 && recipients.every(({ hard }) => hard),
      status: first?.status ?? null,
      replyCode: first?.replyCode ?? null,
      diagnostic: first?.diagnostic ?? '',
      recipients,
      returned: {
        messageId: messageIdsOf([text(common.messageId)])[0] ?? (text(mail.messageId) || null),
        inReplyTo: [],
        references: [],
        subject: text(common.subject),
        to: (Array.isArray(mail.destination) ? mail.destination : []).map(text).filter(Boolean),
      },
    },
  };
}

const KINDS: Readonly<Record<string, MessageKind>> = {
  bounce: 'bounce',
  complaint: 'complaint',
  delivery: 'receipt',
  deliverydelay: 'bounce',
};
const ACTIONS: Readonly<Record<string, DeliveryAction>> = {
  bounce: 'failed',
  delivery: 'delivered',
  deliverydelay: 'delayed',
};

function recipientOf(entry: unknown, action: DeliveryAction, response: string, permanent: boolean): BouncedRecipient {
  const fields = typeof entry === 'string' ? { emailAddress: entry } : record(entry);
  const diagnostic = text(fields.diagnosticCode) || response;
  const status = statusIn(text(fields.status)) ?? statusIn(diagnostic);
  const replyCode = replyCodeIn(diagnostic);
  const hard = permanent && (diagnostic === '' || isHardFailure({ status, replyCode, text: diagnostic }));
  return {
    address: text(fields.emailAddress) || null,
    action,
    status,
    replyCode,
    diagnostic: diagnostic.slice(0, 1000),
    hard,
  };
}

function noticeIn(body: string): Record<string, unknown> | null {
  const start = body.indexOf('{');
  if (start === -1 || start > 200 || !/"(?:notificationType|eventType)"/.test(body.slice(0, 100_000))) return null;
  // The service adds an unsubscribe footer below the document; long lines may have been broken in transit.
  const end = body.lastIndexOf('}');
  for (const candidate of [body.slice(start, end + 1), body.slice(start, end + 1).replace(/\n/g, '')]) {
    try {
      return record(JSON.parse(candidate));
    } catch {
      continue;
    }
  }
  return null;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
