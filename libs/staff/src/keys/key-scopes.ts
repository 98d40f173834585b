import { PERMISSIONS, type Permission } from '../access/permissions.js';

/** What only a person may do: act as themselves, make accounts, and make further keys. A key that is stolen can't be made to last. */
const PEOPLE_ONLY = ['account:own', 'staff:manage', 'integrations:manage'] as const;

export type KeyScope = Exclude<Permission, (typeof PEOPLE_ONLY)[number]>;

export const KEY_SCOPES = PERMISSIONS.filter(
  (permission): permission is KeyScope => !(PEOPLE_ONLY as readonly Permission[]).includes(permission),
);
