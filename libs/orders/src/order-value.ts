/** What an item is worth, in minor units; null where its price is unknown. */
export function itemTotal(item: { quantity: number; unitPrice: number | null }): number | null {
  return item.unitPrice === null ? null : item.unitPrice * item.quantity;
}

/** The sum of what is known, in minor units; null when nothing is. Integers throughout: exact as long as it stays below 2^53. */
export function sumOfItems(items: readonly { quantity: number; unitPrice: number | null }[]): number | null {
  const totals = items.map(itemTotal).filter((total) => total !== null);
  return totals.length === 0 ? null : totals.reduce((sum, total) => sum + total, 0);
}
