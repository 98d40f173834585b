import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { companyQuery } from '../../api/company.js';
import { inviteColleague, invitationsQuery } from '../../api/staff.js';
import type { Language } from '../../api/types.js';
import { LANGUAGES } from '../../app/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldStack } from '../../ui/field.js';
import { TextButton } from '../../ui/text-button.js';
import { toast } from '../../ui/toast.js';
import { useRoleChoices, useRoleHelp } from '../roles/role-name.js';

const LOCALES = Object.entries(LANGUAGES) as [Language, string][];

interface InviteSheetProps {
  onClose: () => void;
  /** The other way: an account with a password that one hands over. */
  onByHand: () => void;
}

export function InviteSheet({ onClose, onByHand }: InviteSheetProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: company } = useQuery(companyQuery);
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState('sales');
  const roles = useRoleChoices();
  const helpOf = useRoleHelp();
  const [chosen, setLocale] = useState<Language>();
  const [tried, setTried] = useState(false);
  const locale = chosen ?? company?.locale ?? 'en';
  const wrong = !/^\S+@\S+\.\S+$/.test(email.trim());
  const send = useMutation({
    mutationFn: () =>
      inviteColleague({ email: email.trim(), role, locale, ...(name.trim() ? { name: name.trim() } : {}) }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
      toast.done(t('account.invite.sent', { email: email.trim() }));
      onClose();
    },
  });
  return (
    <Dialog
      shape="sheet"
      title={t('account.invite.title')}
      submitLabel={t('account.invite.send')}
      pending={send.isPending}
      error={send.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!wrong) send.mutate();
      }}
    >
      <FieldStack>
        <Field
          label={t('auth.email')}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          autoFocus
          help={t('account.invite.emailHelp')}
          value={email}
          error={tried && wrong ? t('form.email') : undefined}
          onChange={(event) => {
            setEmail(event.target.value);
          }}
        />
        <Field
          label={t('account.invite.name')}
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        <ChoiceField
          label={t('team.role')}
          options={roles}
          help={helpOf(role)}
          value={role}
          onChange={(event) => {
            setRole(event.target.value);
          }}
        />
        <ChoiceField
          label={t('account.invite.locale')}
          options={LOCALES.map(([value, label]) => ({ value, label }))}
          value={locale}
          onChange={(event) => {
            setLocale(LOCALES.find(([key]) => key === event.target.value)?.[0]);
          }}
        />
        <p>
          <TextButton onClick={onByHand}>{t('account.invite.byHand')}</TextButton>
        </p>
      </FieldStack>
    </Dialog>
  );
}
