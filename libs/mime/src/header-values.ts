import { addressParser, decodeWords } from 'postal-mime';
import type { MailAddress, MailHeader } from './parsed-message.js';

// C0 and C1 controls, and the characters that reorder or hide text: bidi marks, embeddings, overrides and
// isolates, zero-width space and no-break, line and paragraph separator, soft hyphen, tag characters.

const UNSAFE =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]+/gu;

/**
 * Text that may be put into a mail header or beside an address: one line, no control or bidi characters.
 * The zero-width joiners stay, because emoji and several scripts need them.
 */
export function safeHeader(text: string): string {
  return text.toWellFormed().replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
}

/** PostgreSQL refuses NUL in text, and a lone surrogate cannot be written as UTF-8. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}

/** What two spellings of one mailbox share. Local parts are treated as case-insensitive, as everyone does. */
export function normaliseAddress(address: string): string {
  return address.normalize('NFKC').trim().replace(/^<|>$/g, '').toLowerCase();
}

export function decodeHeader(value: string): string {
  return storable(decodeWords(value.replace(/\r?\n/g, ''))).trim();
}

// RFC 5322 §4.4: blanks and comments around the dots of a domain, and a route in front of the address.
const SPACED_DOMAIN = /@\s*[\w-]+(?:(?:\s|\([^()]*\))*\.(?:\s|\([^()]*\))*[\w-]+)+/g;
const ROUTE = /<\s*@[\w.,@\s-]+:\s*/g;

function modernSyntax(value: string): string {
  return value.replace(ROUTE, '<').replace(SPACED_DOMAIN, (domain) => domain.replace(/\([^()]*\)|\s+/g, ''));
}

/** Mailboxes of address headers as they come, groups unwrapped; a part without address keeps its name. */
export function addressesOf(values: readonly string[]): MailAddress[] {
  return values.flatMap((value) =>
    addressParser(modernSyntax(value), { flatten: true }).flatMap(({ name, address }) => {
      const mailbox = { name: safeHeader(name), address: safeHeader(address ?? '').replace(/\s/g, '') };
      return mailbox.name === '' && mailbox.address === '' ? [] : [mailbox];
    }),
  );
}

/** Every identifier in the given In-Reply-To, References or Message-ID values, in order, once, without brackets. */
export function messageIdsOf(values: readonly string[]): string[] {
  const ids = values.flatMap((value) => {
    const bracketed = [...value.matchAll(/<([^<>]{1,998})>/g)].map((match) => (match[1] ?? '').replace(/\s+/g, ''));
    if (bracketed.length > 0) return bracketed;
    return value.split(/[\s,]+/).filter((word) => /^[^\s@<>"]+@[^\s@<>"]+$/.test(word));
  });
  return [...new Set(ids.map(storable).filter((id) => id !== ''))];
}

/** Dates far outside anything that can have been sent are treated as no date. */
export function dateOf(value: string | undefined): Date | null {
  if (value === undefined) return null;
  const withoutComment = value.replace(/\([^)]*\)/g, '').trim();
  const date = new Date(withoutComment);
  const year = date.getUTCFullYear();
  return Number.isNaN(date.getTime()) || year < 1970 || year > 2200 ? null : date;
}

export function headerValues(headers: readonly MailHeader[], ...names: string[]): string[] {
  return headers.filter((header) => names.includes(header.name)).map((header) => header.value);
}

export function headerValue(headers: readonly MailHeader[], name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value;
}
