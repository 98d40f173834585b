import type { i18n as I18n, TFunction } from 'i18next';
import type { ImportKind } from '../../api/imports.js';
import type { FileImport } from '../../api/types.js';
import { labelIn } from '../custom-fields/custom-words.js';

/** Fields come from the server; those without words of ours go by their own name. */
export function fieldName(t: TFunction, kind: ImportKind, key: string): string {
  return kind === 'products'
    ? t(`imports.field.${key}` as 'imports.field.sku', { defaultValue: key })
    : t(`importing.field.${key}` as 'importing.field.name', { defaultValue: key });
}

/** Those of the company's own by their labels. */
export function namedField(
  { t, language }: { t: TFunction; language: I18n['language'] },
  kind: ImportKind,
  { key, label }: FileImport['fields'][number],
): string {
  return label === null ? fieldName(t, kind, key) : labelIn(label, language, key);
}
