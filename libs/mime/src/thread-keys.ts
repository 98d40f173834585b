import { addressesOf, headerValues } from './header-values.js';
import { bounceDetails, isType } from './bounce.js';
import type { ParsedMessage } from './parsed-message.js';

/** Where a message may belong, each list in the order in which it is to be tried. */
export interface ThreadKeys {
  /** Recipient addresses that may carry a signed token: To, Cc, Delivered-To and its like, then the envelope. */
  addresses: string[];
  inReplyTo: string[];
  /** Newest first. */
  references: string[];
  /** Message-ID and recipients of a mail of ours that came back inside this one. */
  returned: string[];
  returnedTo: string[];
  /** Numbers such as R-2026-000123. They prove nothing: only to be followed when the sender takes part. */
  numbers: string[];
}

const NUMBER = /(?<![\w-])R-(\d{4})-(\d{6,})(?![\w-])/gi;

/** Numbers as people see them, in a subject or anywhere else, upper-case and once each. */
export function numbersIn(text: string): string[] {
  return [...new Set([...text.matchAll(NUMBER)].map((match) => match[0].toUpperCase()))];
}

export function threadKeys(parsed: ParsedMessage, envelopeTo: readonly string[] = []): ThreadKeys {
  const returned = carriesReturned(parsed) ? bounceDetails(parsed).returned : null;
  const addresses = [...parsed.to, ...parsed.cc].map(({ address }) => address);
  const blind = addressesOf(headerValues(parsed.headers, 'bcc')).map(({ address }) => address);
  const returnedIds =
    returned === null ? [] : [returned.messageId, ...returned.inReplyTo, ...returned.references.toReversed()];
  return {
    addresses: unique([...addresses, ...blind, ...parsed.deliveredTo, ...envelopeTo]),
    inReplyTo: unique(parsed.inReplyTo),
    references: unique(parsed.references.toReversed()),
    returned: unique(returnedIds.filter((id) => id !== null)),
    returnedTo: unique(returned?.to ?? []),
    numbers: numbersIn(parsed.subject),
  };
}

/** A person may forward a mail as attachment; only reports bring back what we sent. */
function carriesReturned(parsed: ParsedMessage): boolean {
  return (
    parsed.attachments.some(
      (part) => isType('message/delivery-status')(part) || isType('message/feedback-report')(part),
    ) ||
    parsed.returnPath === '' ||
    /mailer-?daemon|postmaster/i.test(parsed.from?.address ?? '')
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
