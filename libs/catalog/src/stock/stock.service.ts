import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, DomainError, Events, PublicEvent, Tasks, type Tx, validationPipe } from '@regulars/platform';
import { type Actor, Audit } from '@regulars/staff';
import { stockLines } from './stock-lines.js';
import { StockLineDto, type StockLineResponse } from './stock.dto.js';
import { type Movement, StockRepository, type StockRow } from './stock.repository.js';

type Read = { line: number; sku: string | null } & ({ order: StockLineDto } | { refusal: DomainError });

const FORGET = 'catalog.forget-movements';
/** Days for which a till may tell of a movement again. */
const REMEMBERED = 90;
const MAX = 2_147_483_647;

/** Stock as a till or an ERP tells it (ORD-10): what is right is done in one act, and each wrong line says why it is not. */
@Injectable()
export class StockService implements OnModuleInit {
  private readonly pipe = validationPipe();

  constructor(
    private readonly database: Database,
    private readonly stock: StockRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define(FORGET, () => this.database.transaction((tx) => this.stock.forget(tx, REMEMBERED)));
    this.tasks.cron('52 3 * * *', FORGET);
  }

  /** @throws 400, 413 */
  async set(actor: Actor, body: unknown): Promise<{ data: StockLineResponse[] }> {
    const read = await Promise.all((await stockLines(body)).map((value, at) => this.read(value, at + 1)));
    const orders = read.flatMap((each) => ('order' in each ? [{ line: each.line, order: each.order }] : []));
    const done = await this.database.transaction((tx) => this.carryOut(tx, actor, orders));
    const data = read.map((each) => {
      const answer = 'refusal' in each ? each.refusal : done.get(each.line);
      if (answer === undefined) throw new Error('A line of stock has no answer');
      return answer instanceof DomainError ? refused(each, answer) : { line: each.line, sku: each.sku, ...answer };
    });
    return { data };
  }

  private async read(value: unknown, line: number): Promise<Read> {
    const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    const sku = given && 'sku' in given && typeof given.sku === 'string' ? given.sku.slice(0, 64) : null;
    try {
      if (!given) throw new DomainError('http/invalid-json', 400, 'The line is not a JSON object.');
      const order = (await this.pipe.transform(given, { type: 'body', metatype: StockLineDto })) as StockLineDto;
      if ((order.stock === undefined) === (order.delta === undefined))
        throw new DomainError('catalog/stock-unclear', 422, 'Give either stock or delta.');
      if (order.delta !== undefined && order.ref === undefined)
        throw new DomainError('catalog/ref-required', 422, 'A delta needs a ref, or it could be counted twice.');
      return { line, sku, order };
    } catch (error) {
      if (error instanceof DomainError) return { line, sku, refusal: error };
      throw error;
    }
  }

  /** In the order of the lines: several may be about one product. */
  private async carryOut(tx: Tx, actor: Actor, orders: readonly { line: number; order: StockLineDto }[]) {
    const answers = new Map<number, Pick<StockLineResponse, 'result' | 'stock'> | DomainError>();
    if (orders.length === 0) return answers;
    const refs = orders.flatMap(({ order }) => order.ref ?? []);
    if (refs.length > 0) await this.stock.takeTurns(tx);
    const known = await this.stock.known(tx, refs);
    const rows = await this.stock.lock(tx, [...new Set(orders.map(({ order }) => order.sku))]); // prettier-ignore
    const products = new Map(rows.map((row) => [row.sku.toLowerCase(), { ...row, before: row.stock }]));
    const movements: Movement[] = [];
    for (const { line, order } of orders) {
      const product = products.get(order.sku.toLowerCase());
      const answer = product ? applied(product, order, known) : unknownSku();
      if (!(answer instanceof DomainError) && answer.result !== 'repeated' && product) {
        const delta = answer.stock - (product.stock ?? 0);
        if (order.ref !== undefined) {
          known.add(order.ref);
          movements.push({ ref: order.ref, productId: product.id, delta, stock: answer.stock });
        }
        product.stock = answer.stock;
      }
      answers.set(line, answer);
    }
    await this.write(tx, actor, [...products.values()], movements);
    return answers;
  }

  private async write(
    tx: Tx,
    actor: Actor,
    products: readonly (StockRow & { before: number | null })[],
    movements: readonly Movement[],
  ): Promise<void> {
    const changed = products.filter(({ stock, before }) => stock !== before);
    await this.stock.addMovements(tx, movements);
    if (changed.length === 0) return;
    await this.stock.write(tx, changed.map(({ id, stock }) => ({ id, stock: stock ?? 0 }))); // prettier-ignore
    const events = changed.map(({ id, sku }) => new PublicEvent('product.updated', { id, sku, changed: ['stock'] }));
    await this.events.publish(tx, ...events);
    await this.audit.record(tx, actor, {
      action: 'products.stock-set',
      subject: { type: 'product', id: changed.length === 1 ? (changed[0]?.id ?? null) : null },
      changes:
        changed.length === 1
          ? { stock: { from: changed[0]?.before ?? null, to: changed[0]?.stock ?? null } }
          : { products: { from: null, to: changed.length } },
    });
  }
}

function applied(product: StockRow, { stock, delta = 0, ref }: StockLineDto, known: ReadonlySet<string>) {
  if (ref !== undefined && known.has(ref)) return { result: 'repeated' as const, stock: product.stock };
  if (stock === undefined && product.stock === null)
    return new DomainError(
      'catalog/stock-not-kept',
      422,
      'No stock is kept of this product. Send what is there as stock.',
    );
  const after = stock ?? (product.stock ?? 0) + delta;
  if (after < 0)
    return new DomainError(
      'catalog/stock-below-zero',
      422,
      `There are ${product.stock ?? 0} only. Send what is there as stock.`,
    );
  if (after > MAX) return new DomainError('catalog/stock-too-large', 422, 'Nobody has so many. Check the number.');
  return { result: after === product.stock ? ('unchanged' as const) : ('changed' as const), stock: after };
}

function unknownSku(): DomainError {
  return new DomainError('catalog/unknown-sku', 404, 'There is no product with this SKU. Add it first.');
}

function refused({ line, sku }: { line: number; sku: string | null }, error: DomainError): StockLineResponse {
  const detail = [error.message, ...error.errors.slice(0, 3).map(({ pointer, message }) => `${pointer}: ${message}`)];
  return { line, sku, result: 'refused', stock: null, error: { code: error.code, detail: detail.join(' ') } };
}
