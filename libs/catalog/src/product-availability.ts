import { Injectable } from '@nestjs/common';
import { Events, PublicEvent, type Tx, notFound } from '@regulars/platform';
import { type Actor, Audit } from '@regulars/staff';
import { ProductRepository } from './product.repository.js';

/** What other modules may change of a product, within an act of their own (ORD-10). */
@Injectable()
export class ProductAvailability {
  constructor(
    private readonly products: ProductRepository,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Struck through wherever one picks a product, until somebody says otherwise. @param note why @throws 404 when it was deleted */
  async soldOut(tx: Tx, actor: Actor, id: string, note: string): Promise<void> {
    const product = await this.products.lock(tx, id);
    if (!product) throw notFound('catalog/product-not-found', 'product');
    if (!product.available) return;
    product.available = false;
    await this.products.save(tx, product);
    const changes = { available: { from: true, to: false } };
    await this.audit.record(tx, actor, { action: 'products.changed', subject: { type: 'product', id }, changes, note });
    await this.events.publish(tx, new PublicEvent('product.updated', { id, sku: product.sku, changed: ['available'] }));
  }
}
