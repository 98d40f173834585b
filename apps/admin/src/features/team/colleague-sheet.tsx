import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { teamsQuery } from '../../api/teams.js';
import type { Staff } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';
import { PASSWORD_MIN } from '../auth/password-min.js';
import { useSession } from '../auth/session.js';
import { useRoleChoices, useRoleHelp } from '../roles/role-name.js';
import { Absences } from './absences.js';
import { EndAccount } from './end-account.js';
import { SecondFactorReset } from './second-factor-reset.js';
import { useColleagueForm } from './use-colleague-form.js';

export function ColleagueSheet({ colleague, onClose }: { colleague: Staff | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const { data: teams } = useQuery(teamsQuery);
  const [ending, setEnding] = useState(false);
  const { values, errors, change, store, submit } = useColleagueForm(colleague, () => {
    toast.done(t('team.saved'));
    onClose();
  });
  const roles = useRoleChoices(colleague?.role);
  const helpOf = useRoleHelp();
  return (
    <Dialog
      shape="sheet"
      title={colleague ? t('team.edit', { name: colleague.name }) : t('team.add')}
      submitLabel={colleague ? t('action.save') : t('team.add')}
      pending={store.isPending}
      error={store.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <FieldStack>
        <Field
          label={t('auth.name')}
          required
          maxLength={100}
          autoComplete="off"
          autoFocus={!colleague}
          value={values.name}
          error={errors.name ? t('form.required') : undefined}
          onChange={(event) => {
            change({ name: event.target.value });
          }}
        />
        <Field
          label={t('auth.email')}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          readOnly={colleague !== undefined}
          value={values.email}
          error={errors.email ? t('form.email') : undefined}
          onChange={(event) => {
            change({ email: event.target.value });
          }}
        />
        <ChoiceField
          label={t('team.role')}
          options={roles}
          help={helpOf(values.role)}
          value={values.role}
          onChange={(event) => {
            change({ role: event.target.value });
          }}
        />
        <ChoiceField
          label={t('team.team')}
          options={[
            { value: '', label: t('team.noTeam') },
            ...(teams?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={values.teamId ?? ''}
          onChange={(event) => {
            change({ teamId: event.target.value || null });
          }}
        />
        {colleague ? null : (
          <Field
            label={t('auth.password')}
            type="password"
            required
            autoComplete="new-password"
            help={t('team.passwordHelp', { count: PASSWORD_MIN })}
            value={values.password}
            error={errors.password ? t('form.password', { count: PASSWORD_MIN }) : undefined}
            onChange={(event) => {
              change({ password: event.target.value });
            }}
          />
        )}
        {colleague && colleague.id !== me ? <SecondFactorReset id={colleague.id} name={colleague.name} /> : null}
        {colleague?.active ? <Absences staffId={colleague.id} /> : null}
        {colleague && colleague.id !== me ? (
          <div>
            <Button
              danger={colleague.active}
              onClick={() => {
                if (colleague.active) setEnding(true);
                else store.mutate({ active: true });
              }}
            >
              {colleague.active ? t('team.end') : t('team.restart')}
            </Button>
            <p>{colleague.active ? t('team.endHelp') : null}</p>
          </div>
        ) : null}
      </FieldStack>
      {colleague && ending ? (
        <EndAccount
          colleague={colleague}
          onClose={() => {
            setEnding(false);
          }}
          onEnded={onClose}
        />
      ) : null}
    </Dialog>
  );
}
