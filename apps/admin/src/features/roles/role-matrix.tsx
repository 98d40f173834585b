import { Check, Copy, Ellipsis, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PermissionInfo, Role } from '../../api/types.js';
import { Menu, type MenuItem } from '../../ui/menu.js';
import { inGroups, usePermissionWords } from './permission-words.js';
import { useRoleName } from './role-name.js';
import styles from './roles.module.css';

interface RoleMatrixProps {
  roles: Role[];
  permissions: PermissionInfo[];
  onEdit: (id: string) => void;
  onCopy: (id: string) => void;
}

/** Who may do what: permissions down, roles across. It scrolls in itself, its heads stay. */
export function RoleMatrix({ roles, permissions, onEdit, onCopy }: RoleMatrixProps) {
  const { t } = useTranslation();
  const words = usePermissionWords();
  return (
    // A region that scrolls has to be reachable by keyboard.
    <div className={styles['scroll']} role="region" aria-label={t('roles.matrix')} tabIndex={0}>
      <table className={styles['matrix']}>
        <thead>
          <tr>
            <th scope="col">{t('roles.permission')}</th>
            {roles.map((role) => (
              <RoleHead key={role.id} role={role} onEdit={onEdit} onCopy={onCopy} />
            ))}
          </tr>
        </thead>
        {inGroups(permissions).map(([group, items]) => (
          <tbody key={group}>
            <tr className={styles['group']}>
              <th scope="rowgroup" colSpan={roles.length + 1}>
                <span>{words.groupName(group)}</span>
              </th>
            </tr>
            {items.map(({ permission }) => (
              <tr key={permission}>
                <th scope="row" title={words.helpOf(permission)}>
                  {words.nameOf(permission)}
                </th>
                {roles.map(({ id, permissions: granted }) => (
                  <td key={id}>
                    {granted.includes(permission) ? (
                      <Check size={16} role="img" aria-label={t('roles.yes')} className={styles['yes']} />
                    ) : (
                      <span role="img" aria-label={t('roles.no')} className={styles['no']} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function RoleHead({ role, onEdit, onCopy }: { role: Role } & Pick<RoleMatrixProps, 'onEdit' | 'onCopy'>) {
  const { t } = useTranslation();
  const name = useRoleName()(role.id);
  const items: MenuItem[] = [
    {
      key: 'copy',
      label: t('roles.copy'),
      icon: <Copy size={16} aria-hidden="true" />,
      onSelect: () => {
        onCopy(role.id);
      },
    },
  ];
  if (!role.builtIn) {
    items.unshift({
      key: 'edit',
      label: t('roles.edit'),
      icon: <Pencil size={16} aria-hidden="true" />,
      onSelect: () => {
        onEdit(role.id);
      },
    });
  }
  return (
    <th scope="col">
      <span className={styles['head']}>
        <span className={styles['name']}>{name}</span>
        <Menu label={t('roles.actions', { name })} groups={[{ key: 'acts', items }]}>
          <Ellipsis size={15} aria-hidden="true" />
        </Menu>
      </span>
      <span className={styles['members']}>
        {role.builtIn ? t('roles.builtIn') : t('roles.own')} · {t('roles.members', { count: role.members })}
      </span>
    </th>
  );
}
