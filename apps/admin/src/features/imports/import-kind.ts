import { createContext, use } from 'react';
import type { ImportKind } from '../../api/imports.js';

/** What differs between the things that are imported; the steps are the same. */
export const IMPORT_KINDS = {
  products: { permission: 'products:write', route: '/products/import', words: 'imports', label: 'sku' },
  members: { permission: 'members:import', route: '/members/import', words: 'importing.members', label: 'name' },
  register: {
    permission: 'members:import',
    route: '/members/register',
    words: 'importing.register',
    label: 'document',
  },
} as const;

export const ImportKindContext = createContext<ImportKind>('products');

export function useImportKind() {
  const kind = use(ImportKindContext);
  return { kind, ...IMPORT_KINDS[kind] };
}
