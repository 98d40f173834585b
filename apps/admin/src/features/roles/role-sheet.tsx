import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PermissionInfo, Role } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import { inGroups, usePermissionWords } from './permission-words.js';
import { useRoleChoices, useRoleName } from './role-name.js';
import styles from './roles.module.css';
import { useRoleForm } from './use-role-form.js';
import { withPermission, withoutPermission } from './with-needs.js';

interface RoleSheetProps {
  /** Absent: a new one. */
  role: Role | undefined;
  copyOf: Role | undefined;
  roles: Role[];
  permissions: PermissionInfo[];
  onClose: () => void;
}

export function RoleSheet({ role, copyOf, roles, permissions, onClose }: RoleSheetProps) {
  const { t } = useTranslation();
  const nameOf = useRoleName();
  const can = useCan();
  const own = (of: Role | undefined) => (of?.permissions ?? []).filter((one) => can(one));
  const start = { name: copyOf ? t('roles.copyName', { name: nameOf(copyOf.id) }) : '', permissions: own(copyOf) };
  const { values, nameless, change, store, remove, submit } = useRoleForm(role, start, () => {
    toast.done(t('settings.saved'));
    onClose();
  });
  return (
    <Dialog
      shape="sheet"
      title={role ? t('roles.editing', { name: role.name }) : t('roles.add')}
      submitLabel={role ? t('action.save') : t('roles.add')}
      pending={store.isPending}
      error={store.error ?? remove.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <FieldStack>
        <Field
          label={t('roles.name')}
          required
          maxLength={60}
          autoComplete="off"
          value={values.name}
          error={nameless ? t('form.required') : undefined}
          onChange={(event) => {
            change({ name: event.target.value });
          }}
        />
        {role ? null : (
          <ChoiceField
            label={t('roles.copyFrom')}
            help={t('roles.copyHelp')}
            options={[
              { value: '', label: t('roles.nothing') },
              ...roles.map(({ id }) => ({ value: id, label: nameOf(id) })),
            ]}
            defaultValue={copyOf?.id ?? ''}
            onChange={(event) => {
              change({ permissions: own(roles.find(({ id }) => id === event.target.value)) });
            }}
          />
        )}
        <p className={styles['everyone']}>{t('roles.everyone')}</p>
        <PermissionChoice
          all={permissions}
          chosen={values.permissions}
          onChange={(chosen) => {
            change({ permissions: chosen });
          }}
        />
        {role ? (
          <DeleteRole
            role={role}
            pending={remove.isPending}
            onDelete={(to) => {
              remove.mutate(to);
            }}
          />
        ) : null}
      </FieldStack>
    </Dialog>
  );
}

type Chosen = Role['permissions'];

function PermissionChoice({
  all,
  chosen,
  onChange,
}: {
  all: PermissionInfo[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation();
  const can = useCan();
  const { nameOf, helpOf, groupName } = usePermissionWords();
  const id = useId();
  return inGroups(all.filter(({ everyone }) => !everyone)).map(([group, items]) => (
    <fieldset key={group} className={styles['choice']}>
      <legend>{groupName(group)}</legend>
      {items.map(({ permission, needs }) => (
        <label key={permission}>
          <input
            type="checkbox"
            aria-labelledby={`${id}${permission}`}
            aria-describedby={`${id}${permission}-help`}
            checked={chosen.includes(permission)}
            disabled={!can(permission)}
            onChange={({ target: { checked } }) => {
              onChange((checked ? withPermission : withoutPermission)(chosen, permission, all));
            }}
          />
          <span>
            <span id={`${id}${permission}`}>{nameOf(permission)}</span>
            <small id={`${id}${permission}-help`}>
              {helpOf(permission)}
              {needs.length > 0 ? ` ${t('roles.needs', { what: needs.map(nameOf).join(t('roles.comma')) })}` : null}
              {can(permission) ? null : ` ${t('roles.beyond')}`}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  ));
}

function DeleteRole({ role, pending, onDelete }: { role: Role; pending: boolean; onDelete: (to: string) => void }) {
  const { t } = useTranslation();
  const choices = useRoleChoices().filter(({ value }) => value !== role.id);
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState('sales');
  const chosen = choices.some(({ value }) => value === to) ? to : (choices[0]?.value ?? '');
  if (!open) {
    return (
      <div className={styles['delete']}>
        <Button
          danger
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('roles.delete')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['delete']}>
      <ChoiceField
        label={t('roles.instead')}
        help={t('roles.insteadHelp', { count: role.members })}
        options={choices}
        value={chosen}
        onChange={(event) => {
          setTo(event.target.value);
        }}
      />
      <Button
        danger
        look="primary"
        busy={pending}
        onClick={() => {
          onDelete(chosen);
        }}
      >
        {t('roles.deleteSure')}
      </Button>
    </div>
  );
}
