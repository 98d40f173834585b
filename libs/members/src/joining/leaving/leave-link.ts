import { Injectable } from '@nestjs/common';
import { HttpConfig, Tokens } from '@regulars/platform';

const SIGNATURE_BYTES = 16;
const PURPOSE = 'members.leave';

/**
 * The address by which a member leaves: their id and 128 bits signed with the house's secret. It never expires, as mails are kept for years,
 * and it can do nothing but let this one member leave. Nothing of it is stored.
 */
@Injectable()
export class LeaveLink {
  constructor(
    private readonly tokens: Tokens,
    private readonly http: HttpConfig,
  ) {}

  of(memberId: string): string {
    return `${this.http.publicUrl}/my/leave/${this.token(memberId)}`;
  }

  token(memberId: string): string {
    const bytes = memberId.replaceAll('-', '') + this.tokens.sign(PURPOSE, memberId, SIGNATURE_BYTES);
    return Buffer.from(bytes, 'hex').toString('base64url');
  }

  /** @returns the member's id; null for what is none of ours */
  read(token: string): string | null {
    if (!/^[\w-]{43}$/.test(token)) return null;
    const hex = Buffer.from(token, 'base64url').toString('hex');
    const id = hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return this.tokens.verify(PURPOSE, id, hex.slice(32)) ? id : null;
  }
}
