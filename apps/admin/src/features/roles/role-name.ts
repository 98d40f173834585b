import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rolesQuery } from '../../api/roles.js';
import type { Role } from '../../api/types.js';
import { useSession } from '../auth/session.js';

const BUILT_IN = ['owner', 'manager', 'sales', 'marketer', 'support', 'analyst'] as const;
type BuiltIn = (typeof BUILT_IN)[number];

export function builtIn(id: string): BuiltIn | undefined {
  return BUILT_IN.find((role) => role === id);
}

/** The name of a role, by its id: built-in ones in the person's language, those of the company's own as it calls them. */
export function useRoleName(): (id: string) => string {
  const { t } = useTranslation();
  const { data } = useQuery(rolesQuery);
  return (id) => {
    const known = builtIn(id);
    return known ? t(`role.${known}`) : (data?.data.find((role) => role.id === id)?.name ?? '');
  };
}

/** One's own; asked of the server only where the program does not know it itself. */
export function useOwnRoleName(): string {
  const { t } = useTranslation();
  const { role } = useSession().user;
  const known = builtIn(role);
  const { data } = useQuery({ ...rolesQuery, enabled: known === undefined });
  return known ? t(`role.${known}`) : (data?.data.find(({ id }) => id === role)?.name ?? '');
}

/** What the role is there for, or how much it includes. */
export function useRoleHelp(): (id: string) => string | undefined {
  const { t } = useTranslation();
  const { data } = useQuery(rolesQuery);
  return (id) => {
    const known = builtIn(id);
    if (known) return t(`roleHelp.${known}`);
    const role = data?.data.find((each) => each.id === id);
    return role && t('roles.includes', { count: role.permissions.length });
  };
}

/** The roles that one may give: none that includes more than one has oneself. @param present is offered in any case */
export function useRoleChoices(present?: string): { value: string; label: string }[] {
  const nameOf = useRoleName();
  const session = useSession();
  const { data } = useQuery(rolesQuery);
  const mayGive = ({ id, permissions }: Role) =>
    permissions.every((one) => session.permissions.includes(one)) && (id !== 'owner' || session.user.role === 'owner');
  return (data?.data ?? [])
    .filter((role) => role.id === present || mayGive(role))
    .map(({ id }) => ({ value: id, label: nameOf(id) }));
}
