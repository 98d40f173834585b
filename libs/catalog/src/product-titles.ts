import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditSubjects } from '@regulars/staff';
import { ProductReader } from './product.reader.js';

/** What the audit log calls a product. */
@Injectable()
export class ProductTitles implements OnModuleInit {
  constructor(
    private readonly subjects: AuditSubjects,
    private readonly products: ProductReader,
  ) {}

  onModuleInit(): void {
    this.subjects.register('product', async (ids) => {
      const products = await this.products.byIds(ids);
      return new Map(
        products.map(({ id, sku, name, price: { currency } }) => [id, { name: `${sku} ${name}`, currency }]),
      );
    });
  }
}
