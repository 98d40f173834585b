import { BOUNCE_SENDER } from './machine-marks.js';
import { isHardFailure } from './bounce-reason.js';
import { addressIn, deliveryStatusGroups, replyCodeIn, statusIn, type DeliveryAction } from './delivery-status.js';
import { decodeGuessing } from './charsets.js';
import {
  addressesOf,
  decodeHeader,
  headerValue,
  headerValues,
  messageIdsOf,
  normaliseAddress,
} from './header-values.js';
import type { MailHeader, ParsedMessage } from './parsed-message.js';

export interface BouncedRecipient {
  address: string | null;
  action: DeliveryAction;
  status: string | null;
  replyCode: string | null;
  diagnostic: string;
  /** Nothing sent to this address will ever arrive. */
  hard: boolean;
}

/** The headers of the mail that came back, as far as the report carried them. */
export interface ReturnedMessage {
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  subject: string;
  to: string[];
}

export interface BounceDetails {
  action: DeliveryAction;
  hard: boolean;
  status: string | null;
  replyCode: string | null;
  /** What the far server said, for people. */
  diagnostic: string;
  recipients: BouncedRecipient[];
  returned: ReturnedMessage | null;
}

export function isType(type: string): (attachment: { type: string }) => boolean {
  return (attachment) => attachment.type === type || attachment.type === type.replace('message/', 'message/global-');
}

export function bounceDetails(parsed: ParsedMessage): BounceDetails {
  const { notice, returnedText } = splitReturned(parsed.text);
  const recipients = recipientsOf(parsed, notice);
  const failed = recipients.filter(({ action }) => action === 'failed');
  const leading = failed[0] ?? recipients[0];
  return {
    action: leading?.action ?? 'failed',
    hard: failed.length > 0 && failed.every(({ hard }) => hard),
    status: leading?.status ?? null,
    replyCode: leading?.replyCode ?? null,
    diagnostic: leading?.diagnostic ?? '',
    recipients,
    returned: returnedMessage(parsed, returnedText),
  };
}

function recipientsOf(parsed: ParsedMessage, notice: string): BouncedRecipient[] {
  const groups = parsed.attachments
    .filter(isType('message/delivery-status'))
    .flatMap(({ content }) => deliveryStatusGroups(content));
  if (groups.length > 0) {
    return mergeByAddress(
      groups.map(({ recipient, action, status, diagnostic }) => {
        const said = diagnostic ?? '';
        const around = aboutRecipient(notice, recipient);
        return recipientFrom(recipient, action ?? actionFromText(parsed, notice), status, said, around);
      }),
    );
  }
  const action = actionFromText(parsed, notice);
  const addresses = addressesInNotice(parsed, notice);
  if (addresses.length === 0) return [recipientFrom(null, action, null, '', notice)];
  return addresses.map((address) => recipientFrom(address, action, null, '', aboutRecipient(notice, address)));
}

function recipientFrom(
  address: string | null,
  action: DeliveryAction,
  reported: string | null,
  said: string,
  around: string,
): BouncedRecipient {
  const diagnostic = said.replace(/^\s*[\w-]+\s*;\s*/, '').trim();
  const text = diagnostic !== '' ? diagnostic : around;
  const inText = statusIn(text);
  // The far server's own code is more precise than the summary x.0.0 that the sending server wrote.
  const status =
    inText !== null && (reported === null || /^\d\.0\.0$/.test(reported) || /^[45]/.test(inText)) ? inText : reported;
  const replyCode = replyCodeIn(text);
  // Some reports say little in the diagnosis and much in the letter, so both are asked when one is silent.
  const evidence = diagnostic.length > 40 ? diagnostic : `${diagnostic} ${around}`;
  const hard = action === 'failed' && isHardFailure({ status, replyCode, text: evidence });
  return { address, action, status, replyCode, diagnostic: text.replace(/\s+/g, ' ').trim().slice(0, 1000), hard };
}

/** A report may speak of one recipient in several groups; the failure is what counts. */
function mergeByAddress(recipients: BouncedRecipient[]): BouncedRecipient[] {
  const merged = new Map<string, BouncedRecipient>();
  for (const recipient of recipients) {
    const key = recipient.address === null ? '' : normaliseAddress(recipient.address);
    const known = merged.get(key);
    if (known === undefined || (known.action !== 'failed' && recipient.action === 'failed')) merged.set(key, recipient);
  }
  if (merged.size > 1) merged.delete('');
  return [...merged.values()];
}

const DELAY =
  /\b(?:delayed|delay\b|not yet|still (?:trying|being|in)|will (?:keep|continue) (?:to )?try|warning: (?:message|could not)|no action is required|deferred|temporarily)/i;
const GIVEN_UP =
  /\b(?:could not be delivered|permanent|failed|giving up|undeliverable|returned|returning|gave up|delivery has failed|unable to deliver)/i;
const DELIVERED = /\b(?:successfully delivered|has been delivered|was delivered|delivery successful|relayed)\b/i;

function actionFromText(parsed: ParsedMessage, notice: string): DeliveryAction {
  const text = `${parsed.subject}\n${notice.slice(0, 3000)}`;
  if (GIVEN_UP.test(text) && !/\bwarning\b|\bdelay/i.test(parsed.subject)) return 'failed';
  if (DELAY.test(text)) return 'delayed';
  return DELIVERED.test(text) ? 'delivered' : 'failed';
}

const RETURNED_MARK =
  /^(?:[-=_*+\s]*(?:this is a copy of (?:the|your)|below this line is a copy|original message (?:follows|text|headers)|message headers follow|the original message(?! was received)|your (?:original )?message (?:follows|is)|returned message|copy of the original|unsent message|message (?:text|content|header) follows|original (?:mail|message) info|----- original message|message from yahoo)[^\n]*|(?:Return-Path|Received|X-Originating-IP): .*)$/im;

/** Bounces without MIME carry the returned mail at the end of their text. */
function splitReturned(text: string): { notice: string; returnedText: string } {
  const at = RETURNED_MARK.exec(text)?.index ?? -1;
  return at === -1 ? { notice: text, returnedText: '' } : { notice: text.slice(0, at), returnedText: text.slice(at) };
}

function addressesInNotice(parsed: ParsedMessage, notice: string): string[] {
  const declared = headerValues(parsed.headers, 'x-failed-recipients').flatMap((value) => value.split(','));
  const own = new Set([parsed.from?.address ?? '', ...parsed.to.map(({ address }) => address)].map(normaliseAddress));
  const lines = notice.split('\n').flatMap((line) => {
    const found =
      /^\s*(?:[*-]\s+)?(?:to|rcpt to|recipient|final recipient|收件人|收件者|宛先|받는 사람|получатель|empfänger|destinataire|destinatario)?[:：\s]*[<＜]?["']?([^\s<>"'(),;:：，。；（）、＜＞]+@[^\s<>"'(),;:：，。；（）、＜＞]+?)["']?[>＞]?[.:;，。；]?(?:\s|$|\.\.\.)/i.exec(
        line,
      )?.[1];
    return found === undefined || own.has(normaliseAddress(found)) ? [] : [found];
  });
  const inText =
    lines.length > 0 ? lines : [...notice.matchAll(/<([^\s<>]+@[^\s<>]+)>/g)].map((match) => match[1] ?? '');
  // Letters that mention the address in a sentence; what looks like our own mail server's is none.
  const mentioned =
    declared.length > 0 || inText.length > 0
      ? []
      : [...notice.slice(0, 5_000).matchAll(/[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}/gi)]
          .map(([address]) => address)
          .filter((address) => !BOUNCE_SENDER.test(address))
          .slice(0, 1);
  const all = [...declared, ...inText, ...mentioned]
    .map((value) => addressIn(value))
    .filter((address) => address !== null);
  const unique = new Map(all.map((address) => [normaliseAddress(address), address]));
  return [...unique.values()].filter((address) => !own.has(normaliseAddress(address))).slice(0, 200);
}

/** The part of the letter that speaks of one recipient: from its address to the next paragraph or address. */
function aboutRecipient(notice: string, address: string | null): string {
  if (address === null) return notice;
  const at = notice.toLowerCase().indexOf(address.toLowerCase());
  if (at === -1) return notice;
  const rest = notice.slice(at + address.length);
  const next = /\n\s*<?[^\s<>]+@[^\s<>]+>?:?\s*\n/.exec(rest.slice(1))?.index;
  const own = next === undefined ? rest : rest.slice(0, next + 1);
  return own.trim().length > 15 ? own : notice;
}

function returnedMessage(parsed: ParsedMessage, returnedText: string): ReturnedMessage | null {
  const part = parsed.attachments.find(
    ({ type }) =>
      type === 'message/rfc822' ||
      type === 'text/rfc822-headers' ||
      type === 'message/global' ||
      type === 'message/rfc822-headers' ||
      type === 'text/rfc822',
  );
  const source = part === undefined ? returnedText : decodeGuessing(part.content.subarray(0, 200_000));
  const headers = headersIn(source);
  const ids = messageIdsOf(headerValues(headers, 'message-id'));
  if (headers.length === 0) return null;
  return {
    messageId: ids[0] ?? null,
    inReplyTo: messageIdsOf(headerValues(headers, 'in-reply-to')),
    references: messageIdsOf(headerValues(headers, 'references')),
    subject: decodeHeader(headerValue(headers, 'subject') ?? ''),
    to: addressesOf(headerValues(headers, 'to')).map(({ address }) => address),
  };
}

/** The first run of header lines in a text, indented or not. */
function headersIn(text: string): MailHeader[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const start = lines.findIndex((line) =>
    /^\s{0,8}(?:return-path|received|from|to|subject|date|message-id|mime-version|dkim-signature|x-[\w-]+)\s*:/i.test(
      line,
    ),
  );
  if (start === -1) return [];
  const headers: MailHeader[] = [];
  for (const line of lines.slice(start, start + 2000)) {
    const field = /^\s{0,8}([A-Za-z][\w-]{0,60})\s*:(.*)$/.exec(line);
    const last = headers.at(-1);
    if (line.trim() === '') break;
    if (field?.[1] !== undefined) headers.push({ name: field[1].toLowerCase(), value: (field[2] ?? '').trim() });
    else if (last !== undefined && /^\s/.test(line)) last.value += ` ${line.trim()}`;
    else break;
  }
  return headers;
}
