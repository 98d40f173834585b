import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeProduct, createProduct } from '../../api/catalog.js';
import { isProblem } from '../../api/problem.js';
import type { Product } from '../../api/types.js';
import { moneyOf, type TypedMoney, typedMoney } from '../../lib/typed-money.js';

interface ProductValues {
  sku: string;
  name: string;
  price: TypedMoney;
  /** Empty: the stock of this product is not counted. */
  stock: string;
  available: boolean;
}

const valuesOf = (product: Product | undefined): ProductValues => ({
  sku: product?.sku ?? '',
  name: product?.name ?? '',
  price: typedMoney(product?.price, 'USD'),
  stock: product?.stock == null ? '' : String(product.stock),
  available: product?.available ?? true,
});

export function useProductForm(product: Product | undefined, onSaved: () => void) {
  const client = useQueryClient();
  const [base] = useState(product);
  const [values, setValues] = useState(() => valuesOf(base));
  const [tried, setTried] = useState(false);
  const price = moneyOf(values.price);
  const stock = values.stock.trim();
  const errors = {
    sku: values.sku.trim() === '',
    name: values.name.trim() === '',
    price: !price,
    stock: !/^\d{0,9}$/.test(stock),
  };

  const save = useMutation({
    mutationFn: (version: number | undefined) => {
      if (!price) throw new Error('submitted without a price');
      const body = {
        sku: values.sku.trim(),
        name: values.name.trim(),
        price,
        stock: stock === '' ? null : Number(stock),
        available: values.available,
      };
      return base && version !== undefined ? changeProduct(base.id, version, body) : createProduct(body);
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/products'] });
      onSaved();
    },
  });
  const newer = isProblem(save.error, 412) ? (save.error.current as Product | undefined) : undefined;

  return {
    values,
    errors: tried ? errors : { sku: false, name: false, price: false, stock: false },
    change: (part: Partial<ProductValues>) => {
      setValues((now) => ({ ...now, ...part }));
    },
    save,
    /** The colleague's version, when they were quicker. */
    newer,
    adopt: () => {
      if (newer) setValues(valuesOf(newer));
    },
    submit: () => {
      setTried(true);
      if (!Object.values(errors).some(Boolean)) save.mutate(newer?.version ?? base?.version);
    },
  };
}
