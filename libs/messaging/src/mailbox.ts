import { safeHeader } from '@regulars/mime';

/** Somebody's name, possibly empty, and address. */
export interface Mailbox {
  name: string;
  address: string;
}

const PLAIN_ADDRESS = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+$/;

/** Whether a mail can be addressed to it. Quoted local parts and address literals are left out on purpose. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && PLAIN_ADDRESS.test(text);
}

/** `Name <address>` or a bare address; null when it is neither. */
export function readMailbox(text: string): Mailbox | null {
  const named = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(text);
  const address = (named?.[2] ?? text).trim();
  return isAddress(address) ? { name: safeHeader(named?.[1] ?? ''), address } : null;
}

/** A name that cannot break out of its header, and an address fit for an envelope; null when there is none. */
export function safeMailbox(mailbox: { name?: string | null | undefined; address: string }): Mailbox | null {
  const address = mailbox.address.trim();
  return isAddress(address) ? { name: safeHeader(mailbox.name ?? '').slice(0, 200), address } : null;
}
