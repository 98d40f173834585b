import { useTranslation } from 'react-i18next';
import type { Permission } from '../auth/session.js';

type Dotted<Name extends string> = Name extends `${infer Group}:${infer Act}` ? `${Group}.${Act}` : never;
type Group = Permission extends infer Each ? (Each extends `${infer Name}:${string}` ? Name : never) : never;

/** `orders:write` → `orders.write`, as the language files have it; a permission without words does not compile. */
function dotted(permission: Permission): Dotted<Permission> {
  return permission.replace(':', '.') as Dotted<Permission>;
}

export function usePermissionWords() {
  const { t } = useTranslation();
  return {
    nameOf: (permission: Permission) => t(`roles.may.${dotted(permission)}`),
    helpOf: (permission: Permission) => t(`roles.means.${dotted(permission)}`),
    groupName: (group: Group) => t(`roles.group.${group}`),
  };
}

/** By what they are about, in the order in which they come. */
export function inGroups<Item extends { permission: Permission }>(items: readonly Item[]): [Group, Item[]][] {
  const groups = new Map<Group, Item[]>();
  for (const item of items) {
    const group = item.permission.split(':')[0] as Group;
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return [...groups];
}
