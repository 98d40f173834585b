import { Injectable } from '@nestjs/common';
import {
  Database,
  DomainError,
  Events,
  type Page,
  PublicEvent,
  type Tx,
  VersionConflict,
  notFound,
} from '@regulars/platform';
import { type Actor, Audit, changesBetween } from '@regulars/staff';
import { CategoryReader } from './categories/category.reader.js';
import type { ListProductsQuery } from './dto/list-products.query.js';
import type { CreateProductDto, UpdateProductDto } from './dto/product.dto.js';
import { type ProductResponse, productResponse } from './dto/product.response.js';
import type { Product } from './product.entity.js';
import { ProductImages } from './product-images.js';
import { ProductReader } from './product.reader.js';
import { ProductRepository } from './product.repository.js';

@Injectable()
export class ProductsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProductRepository,
    private readonly reader: ProductReader,
    private readonly categories: CategoryReader,
    private readonly images: ProductImages,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async list(actor: Actor, query: ListProductsQuery): Promise<Page<ProductResponse>> {
    const page = await this.reader.page(query);
    const withCost = mayKnowCost(actor);
    return { ...page, data: page.data.map((product) => productResponse(product, withCost)) };
  }

  /** @throws 404 */
  async get(actor: Actor, id: string): Promise<ProductResponse> {
    const product = await this.reader.find(id);
    if (!product) throw unknownProduct();
    return productResponse(product, mayKnowCost(actor));
  }

  /** @throws 409 when the SKU is taken, 422 for an unknown category or image */
  async create(actor: Actor, input: CreateProductDto): Promise<ProductResponse> {
    return this.database.transaction(async (tx) => {
      await this.assertCategory(tx, input.categoryId);
      const product = await this.repository.insert(tx, {
        ...columnsOf(input),
        sku: input.sku,
        name: input.name,
        priceAmount: input.price.amount,
        priceCurrency: input.price.currency,
      });
      await this.images.change(tx, actor, product.id, null, input.imageId);
      await this.audit.record(tx, actor, { action: 'products.created', subject: subject(product.id), note: input.sku });
      return this.shown(tx, actor, product.id);
    });
  }

  /** @throws 404, 409 when the SKU is taken, 412 when someone saved in between, 422 for an unknown category or image */
  async update(actor: Actor, id: string, version: number, input: UpdateProductDto): Promise<ProductResponse> {
    return this.database.transaction(async (tx) => {
      const product = await this.locked(tx, id);
      const before = await this.shown(tx, actor, id);
      if (product.version !== version) throw new VersionConflict(before);
      if (input.categoryId !== product.categoryId) await this.assertCategory(tx, input.categoryId);
      assertCostKnown(product, input);
      await this.images.change(tx, actor, id, product.imageId, input.imageId);
      await this.repository.save(tx, Object.assign(product, columnsOf(input)));
      const after = await this.shown(tx, actor, id);
      const { version: _, soldOut: _follows, createdAt: _made, updatedAt: _changed, ...content } = after;
      const changes = changesBetween(before, content);
      if (Object.keys(changes).length > 0) {
        await this.audit.record(tx, actor, { action: 'products.changed', subject: subject(id), changes });
        const told = { id, sku: after.sku, changed: Object.keys(changes) };
        await this.events.publish(tx, new PublicEvent('product.updated', told));
      }
      return after;
    });
  }

  /** Orders keep what they need of a product in their own lines, so nothing breaks. @throws 404 */
  async delete(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const product = await this.locked(tx, id);
      await this.repository.delete(tx, id);
      await this.images.remove(tx, id);
      const note = `${product.sku} ${product.name}`;
      await this.audit.record(tx, actor, { action: 'products.deleted', subject: { type: 'product', id }, note });
    });
  }

  private async shown(tx: Tx, actor: Actor, id: string): Promise<ProductResponse> {
    const product = await this.reader.find(id, tx);
    if (!product) throw unknownProduct();
    return productResponse(product, mayKnowCost(actor));
  }

  private async assertCategory(tx: Tx, id: string | null | undefined): Promise<void> {
    if (id == null || (await this.categories.exists(tx, id))) return;
    throw new DomainError('catalog/unknown-category', 422, 'There is no such category. Choose another one.', {
      errors: [{ pointer: '/categoryId', code: 'unknown', message: 'Choose another category.' }],
    });
  }

  private async locked(tx: Tx, id: string): Promise<Product> {
    const product = await this.repository.lock(tx, id);
    if (!product) throw unknownProduct();
    return product;
  }
}

/** The columns that the input speaks of: absent members stay away from the row. */
function columnsOf({ price, cost, ...rest }: UpdateProductDto): Partial<Product> {
  const given = Object.entries(rest as Record<string, unknown>).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(price === undefined ? {} : { priceAmount: price.amount, priceCurrency: price.currency }),
    ...(cost === undefined ? {} : { costAmount: cost }),
  };
}

function mayKnowCost(actor: Actor): boolean {
  return actor.can('products:write');
}

/** A cost is in the price's currency; when that changes, nobody knows what the old figure would mean. @throws 422 */
function assertCostKnown(product: Product, { price, cost }: UpdateProductDto): void {
  if (price === undefined || price.currency === product.priceCurrency) return;
  if (product.costAmount === null || cost !== undefined) return;
  throw new DomainError(
    'catalog/cost-in-other-currency',
    422,
    `The cost was given in ${product.priceCurrency}. Give it in ${price.currency} too, or clear it.`,
    { errors: [{ pointer: '/cost', code: 'required', message: `Give the cost in ${price.currency}, or null.` }] },
  );
}

function subject(id: string): { type: string; id: string } {
  return { type: 'product', id };
}

function unknownProduct() {
  return notFound('catalog/product-not-found', 'product');
}
