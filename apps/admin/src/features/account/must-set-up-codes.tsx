import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../api/session.js';
import { useTitle } from '../../lib/use-title.js';
import { AuthCard } from '../auth/auth-card.js';
import { SetUpCodes } from './set-up-codes.js';

/** All that is open to somebody whose company asks for codes, until they are set up. */
export function MustSetUpCodes() {
  const { t } = useTranslation();
  const client = useQueryClient();
  useTitle(t('account.codes.title'));
  return (
    <AuthCard title={t('account.codes.mustTitle')} lead={t('account.codes.mustLead')}>
      <SetUpCodes onDone={() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })} />
    </AuthCard>
  );
}
