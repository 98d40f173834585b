import { Injectable } from '@nestjs/common';
import { HttpConfig, Tokens } from '@regulars/platform';
import type { SupplyRequestRow } from './supply-row.js';

const SIGNATURE_BYTES = 16;
const PURPOSE = 'orders.supply-link';

/**
 * The address that a supplier opens: the request's id and 128 bits signed with the house's secret over it and the number of the link. Nothing
 * that opens it is stored, so whoever reads the database has no link; and a reminder can name the same one again. Raising the number ends
 * all links before.
 */
@Injectable()
export class SupplyLink {
  constructor(
    private readonly tokens: Tokens,
    private readonly http: HttpConfig,
  ) {}

  of(request: Pick<SupplyRequestRow, 'id' | 'link'>): string {
    return `${this.http.publicUrl}/s/${this.token(request)}`;
  }

  token({ id, link }: Pick<SupplyRequestRow, 'id' | 'link'>): string {
    const bytes = id.replaceAll('-', '') + this.tokens.sign(PURPOSE, `${id}:${link}`, SIGNATURE_BYTES);
    return Buffer.from(bytes, 'hex').toString('base64url');
  }

  /** @returns null for what can't be one of ours: nothing needs to be asked then */
  read(token: string): { id: string; opens: (request: Pick<SupplyRequestRow, 'link'>) => boolean } | null {
    if (!/^[\w-]{43}$/.test(token)) return null;
    const hex = Buffer.from(token, 'base64url').toString('hex');
    const id = hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return { id, opens: ({ link }) => this.tokens.verify(PURPOSE, `${id}:${link}`, hex.slice(32)) };
  }
}
