import { Injectable } from '@nestjs/common';
import { Tokens } from '@regulars/platform';
import { fromBase32, toBase32 } from './base32.js';
import { MessagingConfig } from './messaging.config.js';

/** What an address of ours says about the mail that came to it. */
export type AddressedTo =
  | { kind: 'customer'; threadId: string }
  /** Genuine, but made for one colleague: `isFor` tells whether for this one. */
  | { kind: 'staff'; threadId: string; isFor: (staffId: string) => boolean }
  /** The return path of one mail of ours: what comes here is about its delivery. */
  | { kind: 'bounce'; messageId: string };

const LOCAL = 'reply';
const ID = 26;
const THREAD_SIGNATURE_BYTES = 8;
const SIGNATURE_BYTES = 10;
const THREAD_SIGNATURE = 13;
const SIGNATURE = 16;

/**
 * Signed plus-addresses. A local part may have 64 characters (RFC 5321 §4.5.3.1.1), and systems on the way may fold its
 * case, hence base32: `reply+c<thread><signature>`, `reply+s<thread><signature><signature for the colleague>`,
 * `reply+b<message><signature>`. Who forges one has to guess 80 bits against a server that tells nothing.
 */
@Injectable()
export class ReplyAddresses {
  constructor(
    private readonly tokens: Tokens,
    private readonly config: MessagingConfig,
  ) {}

  forCustomer(threadId: string): string {
    return this.address(`c${packed(threadId)}${this.signed('mail.customer', threadId, SIGNATURE_BYTES)}`);
  }

  forStaff(threadId: string, staffId: string): string {
    const own = this.signed('mail.staff', `${threadId}:${staffId}`, SIGNATURE_BYTES);
    return this.address(
      `s${packed(threadId)}${this.signed('mail.staff-thread', threadId, THREAD_SIGNATURE_BYTES)}${own}`,
    );
  }

  forBounces(messageId: string): string {
    return this.address(`b${packed(messageId)}${this.signed('mail.bounce', messageId, SIGNATURE_BYTES)}`);
  }

  /** Null: not one of ours, or not genuine. */
  read(address: string): AddressedTo | null {
    const [local, domain] = splitAtLast(address.trim().toLowerCase(), '@');
    if (domain !== this.config.domain || !local.startsWith(`${LOCAL}+`)) return null;
    const token = local.slice(LOCAL.length + 1);
    const id = unpacked(token.slice(1, 1 + ID));
    const rest = token.slice(1 + ID);
    if (id === null) return null;
    switch (token[0]) {
      case 'c':
        return this.holds('mail.customer', id, rest, SIGNATURE_BYTES) ? { kind: 'customer', threadId: id } : null;
      case 'b':
        return this.holds('mail.bounce', id, rest, SIGNATURE_BYTES) ? { kind: 'bounce', messageId: id } : null;
      case 's':
        return this.readStaff(id, rest);
      default:
        return null;
    }
  }

  private readStaff(threadId: string, rest: string): AddressedTo | null {
    const own = rest.slice(THREAD_SIGNATURE);
    if (own.length !== SIGNATURE) return null;
    if (!this.holds('mail.staff-thread', threadId, rest.slice(0, THREAD_SIGNATURE), THREAD_SIGNATURE_BYTES))
      return null;
    return {
      kind: 'staff',
      threadId,
      isFor: (staffId) => this.holds('mail.staff', `${threadId}:${staffId}`, own, SIGNATURE_BYTES),
    };
  }

  private signed(purpose: string, payload: string, bytes: number): string {
    return toBase32(this.tokens.sign(purpose, payload, bytes));
  }

  private holds(purpose: string, payload: string, signature: string, bytes: number): boolean {
    const hex = fromBase32(signature, bytes * 2);
    return hex !== null && this.tokens.verify(purpose, payload, hex);
  }

  private address(token: string): string {
    return `${LOCAL}+${token}@${this.config.domain}`;
  }
}

function packed(uuid: string): string {
  return toBase32(uuid.replaceAll('-', ''));
}

function unpacked(text: string): string | null {
  const hex = fromBase32(text, 32);
  return hex === null ? null : hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function splitAtLast(text: string, separator: string): [string, string] {
  const at = text.lastIndexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
