import { Injectable } from '@nestjs/common';
import { ProductReader } from '@regulars/catalog';
import { type RegisterMember, personKey } from '@regulars/members';
import { type Tx, newId } from '@regulars/platform';
import { contactFrom, tokensOf } from '../order-content.js';
import { minorOf } from './exact-amount.js';
import type { RegisterLine } from './register-row.js';
import type { NewDocument, NewLine } from './register.repository.js';

interface Around {
  currency: string;
  locale: string;
  /** By their strongest key; null where they were erased. */
  members: ReadonlyMap<string, RegisterMember | null>;
  /** By SKU in lower case. */
  products: ReadonlyMap<string, string>;
}

const NOBODY = { name: null, email: null, phone: null, company: null };
const LONGEST_SUBJECT = 300;
/** More words than these no search of an order needs, and a delivery note may have thousands of lines. */
const MOST_SEARCHED = 200;

/** The orders that lines of documents make. */
@Injectable()
export class RegisterDocuments {
  constructor(private readonly catalogue: ProductReader) {}

  /** By SKU in lower case. */
  async products(tx: Tx, lines: readonly RegisterLine[]): Promise<Map<string, string>> {
    const skus = [...new Set(lines.flatMap(({ sku }) => sku ?? []))];
    return new Map((await this.catalogue.bySkus(skus, tx)).map(({ id, sku }) => [sku.toLowerCase(), id]));
  }

  made(rows: readonly { line: RegisterLine }[], { currency, locale, members, products }: Around) {
    const together = new Map<string, RegisterLine[]>();
    for (const { line } of rows) {
      const there = together.get(line.document);
      if (there) there.push(line);
      else together.set(line.document, [line]);
    }
    const ids = new Map<string, string>();
    const documents: NewDocument[] = [];
    const lines: NewLine[] = [];
    for (const [document, its] of together) {
      const id = newId();
      ids.set(document, id);
      documents.push(this.documentOf(id, document, its, { currency, locale, members, products }));
      lines.push(...its.map((line, position) => newLine(id, position, line, products)));
    }
    return { ids, documents, lines };
  }

  /** Positions are counted from the last line that is there. */
  appended(late: readonly { line: RegisterLine; orderId: string }[], products: ReadonlyMap<string, string>): NewLine[] {
    const places = new Map<string, number>();
    return late.map(({ line, orderId }) => {
      const position = places.get(orderId) ?? 0;
      places.set(orderId, position + 1);
      return newLine(orderId, position, line, products);
    });
  }

  private documentOf(id: string, document: string, lines: readonly RegisterLine[], around: Around): NewDocument {
    const person = lines.find((line) => line.person)?.person ?? null;
    const key = person === null ? null : personKey(person);
    const member = key === null ? undefined : around.members.get(key);
    // They were erased: the sale has nobody's name.
    const named = member === null ? null : person;
    const dto = {
      name: named?.columns.name ?? member?.name ?? null,
      email: named?.columns.email ?? member?.email ?? null,
      phone: named?.phones?.[0] ?? member?.phone ?? null,
    };
    const subject = lines.find(({ documentNumber }) => documentNumber !== '')?.documentNumber ?? soldIn(lines);
    const { contact_company: _, ...contact } = contactFrom(dto, NOBODY, around.locale);
    const items = lines.slice(0, MOST_SEARCHED).map(({ sku, product }) => ({ sku, name: product }));
    const searched = { ...contact, contact_company: null, subject, message: '', tags: [], answers: [] };
    return {
      id,
      document,
      subject,
      member_id: member?.id ?? null,
      ...contact,
      locale: around.locale,
      currency: around.currency,
      value: minorOf(lines.reduce((sum, { amount }) => sum + amount, 0n), around.currency), // prettier-ignore
      item_count: lines.length,
      created_at: lines[0]?.dealAt ?? '',
      tokens: tokensOf(searched, items).join(' '),
    };
  }
}

/** What a sale without a number is called by. */
function soldIn(lines: readonly RegisterLine[]): string {
  const names = [...new Set(lines.map(({ product }) => product))].join(', ');
  return names.length > LONGEST_SUBJECT ? `${names.slice(0, LONGEST_SUBJECT - 1)}…`.toWellFormed() : names;
}

function newLine(
  orderId: string,
  position: number,
  line: RegisterLine,
  products: ReadonlyMap<string, string>,
): NewLine {
  const { sku, product: name, quantity, unitPrice, exact: amount } = line;
  return {
    orderId,
    position,
    productId: products.get(sku?.toLowerCase() ?? '') ?? null,
    sku,
    name,
    quantity,
    unitPrice,
    amount,
  };
}
