import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInSecondStep } from '../../api/session.js';
import type { Session } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { TextButton } from '../../ui/text-button.js';
import { AuthCard } from './auth-card.js';
import styles from './auth.module.css';

interface CodeStepProps {
  challenge: string;
  onSignedIn: (session: Session) => void;
  onBack: () => void;
}

/** The second step of signing in. */
export function CodeStep({ challenge, onSignedIn, onBack }: CodeStepProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState(false);
  const enter = useMutation({ mutationFn: () => signInSecondStep({ challenge, code }), onSuccess: onSignedIn });
  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    enter.mutate();
  }
  return (
    <AuthCard title={t('account.step.title')} lead={recovery ? t('account.step.recoveryLead') : t('account.step.lead')}>
      <form className={styles['form']} onSubmit={onSubmit}>
        <ProblemNote error={enter.error} />
        <Field
          key={String(recovery)}
          label={recovery ? t('account.step.recoveryCode') : t('account.codes.code')}
          autoComplete={recovery ? 'off' : 'one-time-code'}
          inputMode={recovery ? 'text' : 'numeric'}
          autoFocus
          required
          maxLength={30}
          value={code}
          onChange={(event) => {
            setCode(event.target.value);
          }}
        />
        <Button look="primary" size="large" type="submit" busy={enter.isPending} block>
          {t('auth.signIn')}
        </Button>
        <TextButton
          onClick={() => {
            setCode('');
            setRecovery(!recovery);
          }}
        >
          {recovery ? t('account.step.useApp') : t('account.step.useRecovery')}
        </TextButton>
        <TextButton onClick={onBack}>{t('account.forgot.back')}</TextButton>
      </form>
    </AuthCard>
  );
}
