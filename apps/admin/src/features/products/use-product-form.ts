import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PRODUCTS_KEY, changeProduct, createProduct } from '../../api/catalog.js';
import { useCurrencies } from '../../api/company.js';
import { isProblem } from '../../api/problem.js';
import type { Product } from '../../api/types.js';
import { toDecimal } from '../../lib/money.js';
import { moneyOf, type TypedMoney, typedMoney } from '../../lib/typed-money.js';

interface ProductValues {
  sku: string;
  name: string;
  price: TypedMoney;
  brand: string;
  model: string;
  /** Empty: in none. */
  categoryId: string;
  /** In the price's currency, whatever stands here; empty: not known. */
  cost: string;
  lifeMonths: string;
  imageId: string | null;
  /** Empty: the stock of this product is not counted. */
  stock: string;
  available: boolean;
}

const valuesOf = (product: Product | undefined, currency: string): ProductValues => ({
  sku: product?.sku ?? '',
  name: product?.name ?? '',
  price: typedMoney(product?.price, currency),
  brand: product?.brand ?? '',
  model: product?.model ?? '',
  categoryId: product?.category?.id ?? '',
  cost: product?.cost == null ? '' : toDecimal({ amount: product.cost, currency: product.price.currency }),
  lifeMonths: product?.lifeMonths == null ? '' : String(product.lifeMonths),
  imageId: product?.imageId ?? null,
  stock: product?.stock == null ? '' : String(product.stock),
  available: product?.available ?? true,
});

const NO_ERRORS = { sku: false, name: false, price: false, stock: false, cost: false, life: false };

export function useProductForm(product: Product | undefined, onSaved: () => void) {
  const client = useQueryClient();
  const { main } = useCurrencies();
  const [base] = useState(product);
  const [values, setValues] = useState(() => valuesOf(base, main));
  const [tried, setTried] = useState(false);
  const price = moneyOf(values.price);
  const stock = values.stock.trim();
  const life = values.lifeMonths.trim();
  const cost = moneyOf({ text: values.cost, currency: values.price.currency });
  const errors = {
    sku: values.sku.trim() === '',
    name: values.name.trim() === '',
    price: !price,
    stock: !/^\d{0,9}$/.test(stock),
    cost: cost === undefined,
    life: !/^([1-9]\d{0,2}|1[01]\d\d|1200)?$/.test(life),
  };

  const save = useMutation({
    mutationFn: (version: number | undefined) => {
      if (!price) throw new Error('submitted without a price');
      const body = {
        sku: values.sku.trim(),
        name: values.name.trim(),
        price,
        brand: values.brand.trim() || null,
        model: values.model.trim() || null,
        categoryId: values.categoryId || null,
        cost: cost?.amount ?? null,
        lifeMonths: life === '' ? null : Number(life),
        imageId: values.imageId,
        stock: stock === '' ? null : Number(stock),
        available: values.available,
      };
      return base && version !== undefined ? changeProduct(base.id, version, body) : createProduct(body);
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: PRODUCTS_KEY });
      onSaved();
    },
  });
  const newer = isProblem(save.error, 412) ? (save.error.current as Product | undefined) : undefined;

  return {
    values,
    errors: tried ? errors : NO_ERRORS,
    change: (part: Partial<ProductValues>) => {
      setValues((now) => ({ ...now, ...part }));
    },
    save,
    /** The colleague's version, when they were quicker. */
    newer,
    adopt: () => {
      if (newer) setValues(valuesOf(newer, main));
    },
    submit: () => {
      setTried(true);
      if (!Object.values(errors).some(Boolean)) save.mutate(newer?.version ?? base?.version);
    },
  };
}
