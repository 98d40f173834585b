import { saysAutoReply } from './auto-reply-subject.js';
import { bounceDetails, isType, type BounceDetails } from './bounce.js';
import { fieldGroups } from './delivery-status.js';
import { headerValue, headerValues } from './header-values.js';
import { BOUNCE_BODY, BOUNCE_SENDER, BOUNCE_SENDER_NAME, BOUNCE_SUBJECT, NO_REPLY_SENDER } from './machine-marks.js';
import { serviceNotice } from './service-notice.js';
import type { ParsedMessage } from './parsed-message.js';

/**
 * - `human`: somebody wrote it
 * - `auto-reply`: vacation answers, "we have received your mail"
 * - `bounce`: a mail of ours failed or is late; see `bounce.action`
 * - `receipt`: a mail of ours was delivered or read (RFC 3464 success, RFC 8098)
 * - `complaint`: a recipient called a mail of ours spam (ARF, RFC 5965)
 * - `list`: sent to the many: newsletters and mailing lists
 * - `notification`: other mail written by a program
 */
export type MessageKind = 'human' | 'auto-reply' | 'bounce' | 'receipt' | 'complaint' | 'list' | 'notification';

export interface Classification {
  kind: MessageKind;
  /** The rule that decided, for the log and for support. Holds no personal data. */
  reason: string;
  /** False where an automatic answer would be wrong or could start a loop, whoever wrote the mail (RFC 3834 §2). */
  mayAcknowledge: boolean;
  bounce: BounceDetails | null;
}

type Verdict = Pick<Classification, 'kind' | 'reason'> & { bounce?: BounceDetails };

export function classifyMessage(parsed: ParsedMessage): Classification {
  const verdict = serviceNotice(parsed) ??
    report(parsed) ??
    bounceByWords(parsed) ??
    automatic(parsed) ??
    bulk(parsed) ?? { kind: 'human', reason: 'no mark of a machine' };
  return {
    kind: verdict.kind,
    reason: verdict.reason,
    mayAcknowledge: verdict.kind === 'human' && !asksForSilence(parsed),
    bounce: verdict.bounce ?? null,
  };
}

/** Reports in the formats made for machines: RFC 5965, RFC 3464, RFC 8098. */
function report(parsed: ParsedMessage): Verdict | null {
  const feedback = parsed.attachments.find(isType('message/feedback-report'));
  if (feedback !== undefined) {
    const type =
      fieldGroups(feedback.content)
        .map((fields) => fields.get('feedback-type'))
        .find(Boolean) ?? 'other';
    const bounce = bounceDetails(parsed);
    return /auth-failure|not-spam|dmarc/i.test(type)
      ? { kind: 'notification', reason: `feedback report: ${type}` }
      : { kind: 'complaint', reason: `feedback report: ${type}`, bounce: { ...bounce, hard: false } };
  }
  if (parsed.attachments.some(isType('message/disposition-notification')))
    return { kind: 'receipt', reason: 'disposition notification' };
  const contentType = headerValue(parsed.headers, 'content-type') ?? '';
  if (
    parsed.attachments.some(isType('message/delivery-status')) ||
    /report-type\s*=\s*"?delivery-status/i.test(contentType)
  ) {
    return bounceOrReceipt(parsed, 'delivery status report');
  }
  if (/multipart\/report/i.test(contentType) && /report-type\s*=\s*"?disposition/i.test(contentType))
    return { kind: 'receipt', reason: 'disposition notification' };
  return null;
}

function bounceOrReceipt(parsed: ParsedMessage, reason: string): Verdict {
  const bounce = bounceDetails(parsed);
  const kind = bounce.action === 'failed' || bounce.action === 'delayed' ? 'bounce' : 'receipt';
  return { kind, reason, bounce };
}

/** Bounces without a report part: the sender, the null return path, the subject and the letter have to agree. */
function bounceByWords(parsed: ParsedMessage): Verdict | null {
  if (headerValue(parsed.headers, 'x-failed-recipients') !== undefined)
    return bounceOrReceipt(parsed, 'X-Failed-Recipients');
  const sender = parsed.from?.address ?? '';
  const returnPath = parsed.returnPath;
  const fromDaemon =
    BOUNCE_SENDER.test(sender) ||
    BOUNCE_SENDER_NAME.test(parsed.from?.name ?? '') ||
    (returnPath !== null && BOUNCE_SENDER.test(returnPath));
  const nobody =
    returnPath === '' ||
    (parsed.from !== null && sender === '') ||
    /^<?>?$/.test(headerValue(parsed.headers, 'from') ?? 'absent');
  const subject = BOUNCE_SUBJECT.some((rule) => rule.test(parsed.subject));
  const body = BOUNCE_BODY.some((rule) => rule.test(parsed.text.slice(0, 20_000)));
  const returned = parsed.attachments.some(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers');
  if (fromDaemon && (subject || body || returned)) return bounceOrReceipt(parsed, 'mailer daemon');
  if (nobody && subject && (body || returned)) return bounceOrReceipt(parsed, 'null sender with failure words');
  if (nobody && returned && body) return bounceOrReceipt(parsed, 'null sender with returned message');
  return null;
}

// Headers of answering programs that came before RFC 3834, or ignore it.
const AUTO_REPLY_HEADERS = [
  ...[
    'x-autoreply',
    'x-auto-reply',
    'x-autorespond',
    'x-autoresponder',
    'x-autoresponse',
    'x-auto-response',
    'x-auto-response-from',
  ],
  ...[
    'x-mail-autoreply',
    'x-autoreply-from',
    'x-autogenerated',
    'x-vacation',
    'x-amavis-autoreply',
    'x-fc-machinegenerated',
    'x-autoreply-domain',
  ],
  ...['x-cron-env', 'x-post-messageclass', 'x-ebay-mailtracker-autoreply'],
];

function automatic(parsed: ParsedMessage): Verdict | null {
  const submitted = (headerValue(parsed.headers, 'auto-submitted') ?? 'no').trim().toLowerCase();
  const subjectSays = saysAutoReply(parsed.subject);
  if (submitted.startsWith('auto-replied')) return { kind: 'auto-reply', reason: 'Auto-Submitted: auto-replied' };
  const header = AUTO_REPLY_HEADERS.find((name) => headerSays(parsed, name));
  if (header !== undefined) return { kind: 'auto-reply', reason: header };
  const precedence = precedenceOf(parsed);
  if (/auto[-_ ]?repl/.test(precedence)) return { kind: 'auto-reply', reason: `Precedence: ${precedence}` };
  if (subjectSays) return { kind: 'auto-reply', reason: 'subject of an automatic answer' };
  if (submitted.startsWith('auto-'))
    return { kind: 'notification', reason: `Auto-Submitted: ${submitted.split(/[;\s]/)[0] ?? ''}` };
  return null;
}

function headerSays(parsed: ParsedMessage, name: string): boolean {
  const value = headerValue(parsed.headers, name);
  return value !== undefined && !/^(?:no|false|0)$/i.test(value.trim());
}

function bulk(parsed: ParsedMessage): Verdict | null {
  const precedence = precedenceOf(parsed);
  const listed = ['list-id', 'list-post', 'list-unsubscribe', 'mailing-list', 'x-mailing-list'].find(
    (name) => headerValue(parsed.headers, name) !== undefined,
  );
  if (listed !== undefined) return { kind: 'list', reason: listed };
  if (precedence === 'list' || precedence === 'bulk') return { kind: 'list', reason: `Precedence: ${precedence}` };
  return null;
}

function precedenceOf(parsed: ParsedMessage): string {
  return (headerValue(parsed.headers, 'precedence') ?? headerValue(parsed.headers, 'x-precedence') ?? '')
    .trim()
    .toLowerCase();
}

/** A person's mail may still ask for no automatic answer, or come from an address that nobody reads. */
function asksForSilence(parsed: ParsedMessage): boolean {
  const suppress = headerValues(parsed.headers, 'x-auto-response-suppress').join(',');
  return (
    parsed.returnPath === '' ||
    /\b(?:all|oof|autoreply)\b/i.test(suppress) ||
    ['x-loop', 'x-mailer-loop'].some((name) => headerValue(parsed.headers, name) !== undefined) ||
    precedenceOf(parsed) === 'junk' ||
    NO_REPLY_SENDER.test(parsed.from?.address ?? '') ||
    (parsed.from?.address ?? '') === ''
  );
}
