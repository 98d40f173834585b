import { Injectable } from '@nestjs/common';
import { DomainError, type Tx, isUniqueViolation } from '@regulars/platform';
import { Product } from './product.entity.js';

type NewProduct = Partial<Product> & Pick<Product, 'sku' | 'name' | 'priceAmount' | 'priceCurrency'>;

@Injectable()
export class ProductRepository {
  /** @throws 409 when the SKU is taken (index product_sku decides, also between two at once) */
  async insert(tx: Tx, product: NewProduct): Promise<Product> {
    const products = tx.repository(Product);
    return refusingTakenSku(() => products.save(products.create(product)));
  }

  async lock(tx: Tx, id: string): Promise<Product | null> {
    return tx.repository(Product).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Writes what differs; the version grows when anything does. @throws 409 when the SKU is taken */
  async save(tx: Tx, product: Product): Promise<Product> {
    return refusingTakenSku(() => tx.repository(Product).save(product));
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.repository(Product).delete({ id });
  }
}

async function refusingTakenSku<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) {
      throw new DomainError('catalog/sku-taken', 409, 'There is a product with this SKU already.', {
        errors: [
          { pointer: '/sku', code: 'taken', message: 'Use another SKU; upper and lower case count as the same.' },
        ],
      });
    }
    throw error;
  }
}
