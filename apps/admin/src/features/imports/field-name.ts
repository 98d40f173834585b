import type { TFunction } from 'i18next';
import type { ImportKind } from '../../api/imports.js';

/** Fields come from the server; those without words of ours go by their own name. */
export function fieldName(t: TFunction, kind: ImportKind, key: string): string {
  return kind === 'products'
    ? t(`imports.field.${key}` as 'imports.field.sku', { defaultValue: key })
    : t(`importing.field.${key}` as 'importing.field.name', { defaultValue: key });
}
