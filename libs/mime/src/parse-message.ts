import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { charsetHints, repairRaw, withBoundary, withCharset } from './repair-raw.js';
import { decodeGuessing, sevenBitDecoder } from './charsets.js';
import {
  addressesOf,
  dateOf,
  decodeHeader,
  headerValue,
  headerValues,
  messageIdsOf,
  safeHeader,
  storable,
} from './header-values.js';
import { sanitiseHtml, textOfHtml } from './message-html.js';
import type { MailAttachment, MailHeader, ParsedMessage } from './parsed-message.js';

/**
 * Reads any bytes as a message. Never throws: what cannot be read as MIME comes back as text with the
 * whole message attached, and `problems` says so.
 */
export async function parseMessage(raw: Uint8Array): Promise<ParsedMessage> {
  const problems: string[] = [];
  const repaired = repairRaw(raw, problems);
  try {
    const bytes = await withReachableParts(repaired, problems);
    return await assemble(await withReadableText(bytes, problems), bytes, problems);
  } catch {
    problems.push('not readable as MIME');
    return unreadable(raw, repaired, problems);
  }
}

// Attached messages stay attachments: forwarded evidence, and returned mail in bounces, must not melt into the text.
const OPTIONS = { forceRfc822Attachments: true, maxNestingDepth: 100 } as const;

/** The bytes themselves, or with another boundary where the declared one leaves a body that reads as nothing. */
async function withReachableParts(bytes: Buffer, problems: string[]): Promise<Buffer> {
  if (!/^content-type:\s*multipart/im.test(bytes.subarray(0, 100_000).toString('latin1'))) return bytes;
  const email = await PostalMime.parse(bytes, OPTIONS);
  const empty = !email.text?.trim() && !email.html?.trim() && email.attachments.length === 0;
  const body = bytes
    .toString('latin1')
    .split(/\r?\n\r?\n/)
    .slice(1)
    .join('')
    .replace(/^--.*$/gm, '')
    .trim();
  if (!empty || body === '') return bytes;
  problems.push('boundary missing or wrong');
  return withBoundary(bytes);
}

/** Parses, and parses again under a better charset when the declared one turned text into U+FFFD. */
async function withReadableText(bytes: Buffer, problems: string[]): Promise<Email> {
  const email = await PostalMime.parse(bytes, OPTIONS);
  let best = email;
  let damage = replacementsIn(email);
  if (damage === 0) return email;
  const source = bytes.toString('latin1');
  const guesses = new Set([...charsetHints(source), ...GUESSES]);
  for (const charset of guesses) {
    const again = await PostalMime.parse(withCharset(bytes, charset), OPTIONS);
    const remaining = replacementsIn(again);
    if (remaining < damage) [best, damage] = [again, remaining];
    if (damage === 0) break;
  }
  problems.push(best === email ? 'text damaged before it reached us' : 'wrong or missing charset');
  return best === email ? email : { ...email, text: best.text, html: best.html };
}

// Strict multi-byte charsets first: they fail on text that is not theirs. Single-byte ones accept everything.
const GUESSES = ['utf-8', 'shift_jis', 'euc-kr', 'big5', 'gb18030', 'windows-1252'];

function replacementsIn(email: Email): number {
  return ((email.text ?? '') + (email.html ?? '')).split('\ufffd').length - 1;
}

async function assemble(email: Email, bytes: Buffer, problems: string[]): Promise<ParsedMessage> {
  const headers: MailHeader[] = email.headers.map(({ key, value }) => ({ name: key, value: decodeHeader(value) }));
  // Addresses are split before their words are decoded: a decoded comma must not start a new address (RFC 2047 §5).
  const raw: MailHeader[] = email.headers.map(({ key, value }) => ({ name: key, value: storable(value) }));
  const decode = sevenBitDecoder(bytes.toString('latin1')) ?? ((text: string) => text);
  const html = storable(decode(email.html ?? ''));
  const plain = storable(decode(email.text ?? '')).replace(/\r\n?/g, '\n');
  const attachments = await Promise.all(email.attachments.map(toAttachment));
  const first = (name: string) => addressesOf(headerValues(raw, name))[0] ?? null;
  return {
    headers,
    from: first('from'),
    sender: first('sender'),
    to: addressesOf(headerValues(raw, 'to')),
    cc: addressesOf(headerValues(raw, 'cc')),
    replyTo: addressesOf(headerValues(raw, 'reply-to')).filter(({ address }) => address !== ''),
    deliveredTo: addressesOf(headerValues(raw, ...DELIVERY_HEADERS))
      .map(({ address }) => address)
      .filter(Boolean),
    returnPath: returnPathOf(headerValue(headers, 'return-path')),
    messageId: messageIdsOf(headerValues(raw, 'message-id', 'message-i-d'))[0] ?? null,
    inReplyTo: messageIdsOf(headerValues(raw, 'in-reply-to')),
    references: messageIdsOf(headerValues(raw, 'references')),
    subject: safeHeader(headerValue(headers, 'subject') ?? ''),
    date: dateOf(headerValue(headers, 'date')),
    text: plain.trim() !== '' ? plain.trim() : await textWithoutPlain(html, attachments),
    html: html === '' ? null : sanitiseHtml(html),
    attachments,
    problems,
  };
}

const DELIVERY_HEADERS = [
  ...['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to'],
  ...['x-original-recipient', 'original-recipient', 'x-real-to', 'apparently-to', 'x-apparently-to', 'x-forwarded-to'],
];

function returnPathOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  return addressesOf([value])[0]?.address ?? '';
}

/** A mail whose only content is an HTML body, or another mail that was forwarded as attachment. */
async function textWithoutPlain(html: string, attachments: readonly MailAttachment[]): Promise<string> {
  const fromHtml = html === '' ? '' : storable(textOfHtml(html));
  if (fromHtml !== '') return fromHtml;
  const enclosed = attachments.find(({ type }) => type === 'message/rfc822');
  if (enclosed === undefined) return '';
  const inner = await PostalMime.parse(enclosed.content, OPTIONS).catch(() => null);
  return storable((inner?.text ?? textOfHtml(inner?.html ?? '')).trim());
}

async function toAttachment(attachment: Attachment, index: number): Promise<MailAttachment> {
  const content =
    typeof attachment.content === 'string' ? Buffer.from(attachment.content) : new Uint8Array(attachment.content);
  const type = attachment.mimeType.trim() || 'application/octet-stream';
  return {
    name: fileName(attachment.filename ?? (await enclosedSubject(type, content)), type, index),
    type,
    content,
    contentId: nonEmpty(attachment.contentId?.replace(/^<|>$/g, '').trim()),
    inline: attachment.related === true || attachment.disposition === 'inline',
  };
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

async function enclosedSubject(type: string, content: Uint8Array): Promise<string | null> {
  if (type !== 'message/rfc822') return null;
  const inner = await PostalMime.parse(content.subarray(0, 65_536), OPTIONS).catch(() => null);
  return inner?.subject ? `${inner.subject}.eml` : null;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
  'message/feedback-report': 'txt',
  'text/rfc822-headers': 'txt',
  'text/plain': 'txt',
  'text/calendar': 'ics',
  'text/csv': 'csv',
  'text/html': 'html',
  'application/ms-tnef': 'dat',
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

/** The last step of a path only, without characters that file systems or headers give a meaning. */
function fileName(given: string | null, type: string, index: number): string {
  const decoded = given === null ? '' : safeHeader(decodeHeader(given));
  const name = decoded
    .replace(/^.*[\\/](?=[^\\/])/, '')
    .replace(/[\\/:*?"<>|]+/g, '_')
    .replace(/^\.+/, '')
    .slice(-200)
    .trim();
  return name !== '' ? name : `attachment-${index + 1}.${EXTENSIONS[type] ?? 'bin'}`;
}

/** Last resort: the header lines we can tell, and the rest as text, with the message itself attached. */
function unreadable(raw: Uint8Array, bytes: Buffer, problems: string[]): ParsedMessage {
  const source = decodeGuessing(bytes.subarray(0, 1_000_000));
  const split = source.search(/\r?\n\r?\n/);
  const head = split === -1 ? '' : source.slice(0, split);
  const headers: MailHeader[] = [];
  for (const line of head
    .slice(0, 200_000)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.push({ name: line.slice(0, colon).trim().toLowerCase(), value: decodeHeader(line.slice(colon + 1)) });
  }
  const list = (...names: string[]) => addressesOf(headerValues(headers, ...names));
  return {
    headers,
    from: list('from')[0] ?? null,
    sender: list('sender')[0] ?? null,
    to: list('to'),
    cc: list('cc'),
    replyTo: list('reply-to'),
    deliveredTo: list(...DELIVERY_HEADERS).map(({ address }) => address),
    returnPath: returnPathOf(headerValue(headers, 'return-path')),
    messageId: messageIdsOf(headerValues(headers, 'message-id'))[0] ?? null,
    inReplyTo: messageIdsOf(headerValues(headers, 'in-reply-to')),
    references: messageIdsOf(headerValues(headers, 'references')),
    subject: safeHeader(headerValue(headers, 'subject') ?? ''),
    date: dateOf(headerValue(headers, 'date')),
    text: storable(split === -1 ? source : source.slice(split))
      .replace(/\r\n?/g, '\n')
      .trim(),
    html: null,
    attachments: [
      { name: 'message.eml', type: 'message/rfc822', content: new Uint8Array(raw), contentId: null, inline: false },
    ],
    problems,
  };
}
