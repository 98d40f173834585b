import { decodeGuessing } from './charsets.js';
import { decodeHeader } from './header-values.js';

export type DeliveryAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

export interface DeliveryStatusGroup {
  recipient: string | null;
  action: DeliveryAction | null;
  /** Enhanced status code of RFC 3463, such as 5.1.1. */
  status: string | null;
  diagnostic: string | null;
}

/** Field blocks as in message/delivery-status, message/feedback-report and message/disposition-notification. */
export function fieldGroups(content: Uint8Array): Map<string, string>[] {
  const text = decodeGuessing(content)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+(?=\S)/g, ' ');
  return text
    .split(/\n[ \t]*\n/)
    .map((block) => {
      const fields = new Map<string, string>();
      for (const line of block.split('\n')) {
        const match = /^([\w-]+)\s*:\s*(.*)$/.exec(line);
        if (match?.[1] !== undefined && !fields.has(match[1].toLowerCase()))
          fields.set(match[1].toLowerCase(), decodeHeader(match[2] ?? ''));
      }
      return fields;
    })
    .filter((fields) => fields.size > 0);
}

/** The per-recipient groups of an RFC 3464 report. Groups that speak of no recipient are about the message. */
export function deliveryStatusGroups(content: Uint8Array): DeliveryStatusGroup[] {
  return fieldGroups(content)
    .filter((fields) => ['final-recipient', 'original-recipient', 'action', 'status'].some((name) => fields.has(name)))
    .map((fields) => ({
      recipient:
        addressIn(fields.get('final-recipient')) ??
        addressIn(fields.get('original-recipient')) ??
        addressIn(fields.get('x-actual-recipient')),
      action: actionOf(fields.get('action')),
      status: statusIn(fields.get('status') ?? ''),
      diagnostic: fields.get('diagnostic-code') ?? null,
    }));
}

export function addressIn(value: string | undefined): string | null {
  const withoutType = (value ?? '').replace(/^\s*[\w-]+\s*;/, '');
  return /[^\s<>;,:"()[\]]+@[^\s<>;,:"()[\]]+/.exec(withoutType)?.[0]?.replace(/\.$/, '') ?? null;
}

function actionOf(value: string | undefined): DeliveryAction | null {
  const word = /^\s*([a-z]+)/i.exec(value ?? '')?.[1]?.toLowerCase();
  if (word === 'deliverable' || word === 'deliveredtomailbox') return 'delivered';
  return word === 'failed' || word === 'delayed' || word === 'delivered' || word === 'relayed' || word === 'expanded'
    ? word
    : word === 'failure' || word === 'error'
      ? 'failed'
      : null;
}

/** The first enhanced status code in a text; IP addresses and version numbers are not taken for one. */
export function statusIn(text: string): string | null {
  return /(?<![\d.@[])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text)?.[1] ?? null;
}

/** The first SMTP reply code in a text. */
export function replyCodeIn(text: string): string | null {
  return /(?<![\d.:#-])([245][0-5]\d)(?=[ -]|$)(?! ?(?:bytes|kb|days|hours|seconds|ms))/im.exec(text)?.[1] ?? null;
}
