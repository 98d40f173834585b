import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../api/types.js';
import { useOpenWords } from '../../../ui/use-open-words.js';
import { useCan } from '../../auth/session.js';

type Subject = AuditEntry['subject'];

/** `Order R-2026-000001`; without a name just what kind of record it is. */
export function useRecordName(): (subject: Pick<Subject, 'type' | 'name'>) => string {
  const words = useOpenWords();
  return ({ type, name }) => `${words(`audit.record.${type}`, type)} ${name ?? ''}`.trim();
}

/** Leads to the record, where there is a screen for it and it is still there. */
export function RecordLink({ subject }: { subject: Subject }) {
  const name = useRecordName()(subject);
  const can = useCan();
  const { type, id } = subject;
  const { t } = useTranslation();
  if (id === null) return name;
  const there = subject.name !== null;
  const to: Record<string, ReactNode> = {
    order: there && (
      <Link to="/orders/$orderId" params={{ orderId: id }}>
        {name}
      </Link>
    ),
    product: there && (
      <Link to="/products" search={{ product: id }}>
        {name}
      </Link>
    ),
    staff: there && can('staff:manage') && (
      <Link to="/team" search={{ colleague: id }}>
        {name}
      </Link>
    ),
    'webhook-endpoint': can('integrations:manage') && (
      <Link to="/settings/webhooks" search={{ webhook: id }}>
        {name}
      </Link>
    ),
    'api-key': can('integrations:manage') && <Link to="/settings/api-keys">{name}</Link>,
    team: <Link to="/settings/teams">{t('audit.record.team')}</Link>,
    'assignment-rule': <Link to="/settings/assignment">{name}</Link>,
    'task-rule': <Link to="/settings/task-rules">{name}</Link>,
    'mail-account': <Link to="/settings/mail-accounts">{name}</Link>,
    'outgoing-mail': <Link to="/settings/mail-accounts">{name}</Link>,
    form: <Link to="/forms">{name}</Link>,
  };
  // False where the person may not go there, or it is gone.
  const { [type]: link = false } = to;
  return link === false ? name : link;
}
