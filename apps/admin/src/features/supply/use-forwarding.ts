import { useState } from 'react';
import type { Forwarding, Language, Order, Supplier } from '../../api/types.js';
import { moneyOf, type TypedMoney, typedMoney } from '../../lib/typed-money.js';

export interface TypedLine {
  /** Absent in a line that the order does not have. */
  itemId?: string;
  name: string;
  sku: string | null;
  taken: boolean;
  quantity: string;
  price: TypedMoney;
}

const LATEST = '2999-12-31';

/** What is typed in the dialog, and what of it can't be sent. */
export function useForwarding(order: Order, suppliers: readonly Supplier[]) {
  const [first] = suppliers;
  const [supplierId, setSupplierId] = useState(suppliers.length === 1 ? (first?.id ?? '') : '');
  const [locale, setLocale] = useState<Language | ''>('');
  const [wantedOn, setWantedOn] = useState('');
  const [note, setNote] = useState('');
  const [deliver, setDeliver] = useState(false);
  const [address, setAddress] = useState('');
  const [remind, setRemind] = useState('3');
  const [priced, setPriced] = useState(false);
  const [lines, setLines] = useState<TypedLine[]>(() => linesOf(order));
  const quantityFault = (line: TypedLine) => line.taken && !/^[1-9]\d{0,6}$/.test(line.quantity.trim());
  const priceFault = (line: TypedLine) => line.taken && priced && moneyOf(line.price) === undefined;
  const nameFault = (line: TypedLine) => line.taken && line.name.trim() === '';
  const taken = lines.filter((line) => line.taken);
  const faulty = taken.some((line) => quantityFault(line) || priceFault(line) || nameFault(line));
  const body = (): Forwarding | undefined => {
    if (supplierId === '' || taken.length === 0 || faulty || wantedOn > LATEST) return undefined;
    return {
      supplierId,
      lines: taken.map(({ itemId, name, quantity, price }) => ({
        ...(itemId === undefined ? { name: name.trim() } : { itemId }),
        quantity: Number(quantity),
        ...(priced ? { unitPrice: moneyOf(price)?.amount ?? null } : {}),
      })),
      ...(locale === '' ? {} : { locale }),
      wantedOn: wantedOn || null,
      note: note.trim(),
      ...(deliver ? { deliveryAddress: address.trim() } : {}),
      remindAfterDays: remind === '' ? null : Number(remind),
    };
  };
  return {
    ...{ supplierId, setSupplierId, locale, setLocale, wantedOn, setWantedOn, note, setNote, deliver, setDeliver },
    ...{ address, setAddress, remind, setRemind, priced, setPriced, lines, setLines },
    ...{ quantityFault, priceFault, nameFault, nothing: taken.length === 0, body },
  };
}

function linesOf({ items, currency }: Order): TypedLine[] {
  const price = typedMoney(null, currency);
  if (items.length === 0) return [{ name: '', sku: null, taken: true, quantity: '1', price }];
  return items.map(({ id, name, sku, quantity }) => ({
    ...{ itemId: id, name, sku, taken: true, quantity: String(quantity), price },
  }));
}
