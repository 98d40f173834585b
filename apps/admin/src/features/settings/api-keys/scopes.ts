import type { KeyScope } from '../../../api/types.js';

export interface Resource {
  name: string;
  scopes: { scope: KeyScope; act: string }[];
}

/** `orders:read`, `orders:write`, `products:read` → by what they are about, in the order in which they come. */
export function byResource(scopes: readonly KeyScope[]): Resource[] {
  const resources = new Map<string, Resource>();
  for (const scope of scopes) {
    const [name = '', act = ''] = scope.split(':');
    const resource = resources.get(name) ?? { name, scopes: [] };
    resource.scopes.push({ scope, act });
    resources.set(name, resource);
  }
  return [...resources.values()];
}

export const PRESETS = ['shop', 'read', 'none'] as const;
type Preset = (typeof PRESETS)[number];

const SHOP: readonly string[] = ['orders:read', 'orders:read-all', 'orders:write', 'products:read'];

/** Of those that the person may give. */
export function presetOf(preset: Preset, all: readonly KeyScope[]): KeyScope[] {
  if (preset === 'none') return [];
  return all.filter((scope) => (preset === 'shop' ? SHOP.includes(scope) : /:read(-all)?$/.test(scope)));
}

/** Lists that a key may read, for the example that one can run at once. */
const LISTS: Partial<Record<KeyScope, string>> = {
  'orders:read': '/api/v1/orders?limit=1',
  'products:read': '/api/v1/products?limit=1',
  'tasks:read': '/api/v1/tasks?limit=1',
  'forms:read': '/api/v1/forms?limit=1',
  'staff:read': '/api/v1/staff?limit=1',
  'audit:read': '/api/v1/audit-log?limit=1',
  'settings:read': '/api/v1/mail-accounts',
};

/** For a shell; a key that may read nothing gets an example of the document that tells all routes. */
export function curlExample(token: string, scopes: readonly string[], origin: string): string {
  const [, path = '/api/openapi.json'] = Object.entries(LISTS).find(([scope]) => scopes.includes(scope)) ?? [];
  return `curl -H "Authorization: Bearer ${token}" "${origin}${path}"`;
}
