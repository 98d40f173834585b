import { Injectable } from '@nestjs/common';
import { Database, type Page, type Tx, VersionConflict, notFound } from '@regulars/platform';
import { type Actor, Audit, changesBetween } from '@regulars/staff';
import type { ListProductsQuery } from './dto/list-products.query.js';
import type { CreateProductDto, UpdateProductDto } from './dto/product.dto.js';
import { type ProductResponse, productResponse } from './dto/product.response.js';
import type { Product } from './product.entity.js';
import { ProductReader } from './product.reader.js';
import { ProductRepository } from './product.repository.js';

@Injectable()
export class ProductsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProductRepository,
    private readonly reader: ProductReader,
    private readonly audit: Audit,
  ) {}

  async list(query: ListProductsQuery): Promise<Page<ProductResponse>> {
    const page = await this.reader.page(query);
    return { ...page, data: page.data.map(productResponse) };
  }

  /** @throws 404 */
  async get(id: string): Promise<ProductResponse> {
    const product = await this.reader.find(id);
    if (!product) throw unknownProduct();
    return productResponse(product);
  }

  /** @throws 409 when the SKU is taken */
  async create(actor: Actor, { sku, name, price, stock, available }: CreateProductDto): Promise<ProductResponse> {
    return this.database.transaction(async (tx) => {
      const product = await this.repository.insert(tx, {
        sku,
        name,
        priceAmount: price.amount,
        priceCurrency: price.currency,
        stock: stock ?? null,
        available: available ?? true,
      });
      await this.audit.record(tx, actor, { action: 'products.created', subject: subject(product), note: sku });
      return responseOf(product);
    });
  }

  /** @throws 404, 409 when the SKU is taken, 412 when someone saved in between */
  async update(actor: Actor, id: string, version: number, input: UpdateProductDto): Promise<ProductResponse> {
    return this.database.transaction(async (tx) => {
      const product = await this.locked(tx, id);
      const before = responseOf(product);
      if (product.version !== version) throw new VersionConflict(before);
      assign(product, input);
      const after = responseOf(await this.repository.save(tx, product));
      const { sku, name, price, stock, available } = after;
      const changes = changesBetween(before, { sku, name, price, stock, available });
      if (Object.keys(changes).length > 0)
        await this.audit.record(tx, actor, { action: 'products.changed', subject: subject(product), changes });
      return after;
    });
  }

  /** Orders keep what they need of a product in their own lines, so nothing breaks. @throws 404 */
  async delete(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const product = await this.locked(tx, id);
      await this.repository.delete(tx, id);
      const note = `${product.sku} ${product.name}`;
      await this.audit.record(tx, actor, { action: 'products.deleted', subject: { type: 'product', id }, note });
    });
  }

  private async locked(tx: Tx, id: string): Promise<Product> {
    const product = await this.repository.lock(tx, id);
    if (!product) throw unknownProduct();
    return product;
  }
}

function assign(product: Product, { sku, name, price, stock, available }: UpdateProductDto): void {
  if (sku !== undefined) product.sku = sku;
  if (name !== undefined) product.name = name;
  if (price !== undefined) {
    product.priceAmount = price.amount;
    product.priceCurrency = price.currency;
  }
  if (stock !== undefined) product.stock = stock;
  if (available !== undefined) product.available = available;
}

function responseOf({ priceAmount, priceCurrency, ...product }: Product): ProductResponse {
  return productResponse({ ...product, price: { amount: priceAmount, currency: priceCurrency } });
}

function subject({ id }: Product): { type: string; id: string } {
  return { type: 'product', id };
}

function unknownProduct() {
  return notFound('catalog/product-not-found', 'product');
}
