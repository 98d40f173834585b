import type { TFunction } from 'i18next';

/** Fields come from the server; those without words of ours go by their own name. */
export function fieldName(t: TFunction, key: string): string {
  return t(`imports.field.${key}` as 'imports.field.sku', { defaultValue: key });
}
