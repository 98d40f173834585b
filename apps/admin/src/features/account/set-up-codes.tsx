import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginSecondFactor, confirmSecondFactor } from '../../api/account.js';
import type { Enrolment } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import styles from './account.module.css';
import { QrCode } from './qr-code.js';
import { RecoveryCodes } from './recovery-codes.js';

/** Password, then QR code and first code, then the recovery codes. */
export function SetUpCodes({ onDone, onCancel }: { onDone: () => void; onCancel?: () => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const begin = useMutation({ mutationFn: () => beginSecondFactor(password) });
  const [codes, setCodes] = useState<string[]>();
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  if (begin.data) return <FirstCode enrolment={begin.data} onConfirmed={setCodes} />;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate();
      }}
    >
      <ProblemNote error={begin.error} />
      <Field
        label={t('account.password.current')}
        help={t('account.codes.whyPassword')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => {
          setPassword(event.target.value);
        }}
      />
      <div className={styles['buttons']}>
        <Button look="primary" type="submit" busy={begin.isPending}>
          {t('account.codes.next')}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t('action.cancel')}</Button> : null}
      </div>
    </form>
  );
}

interface FirstCodeProps {
  enrolment: Enrolment;
  onConfirmed: (recoveryCodes: string[]) => void;
}

function FirstCode({ enrolment: { secret, uri }, onConfirmed }: FirstCodeProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const confirm = useMutation({ mutationFn: () => confirmSecondFactor(code), onSuccess: onConfirmed });
  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    confirm.mutate();
  }
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <p>{t('account.codes.scan')}</p>
      <div className={styles['qr']}>
        <QrCode text={uri} label={t('account.codes.qr')} />
        <div>
          <p className={styles['muted']}>{t('account.codes.byHand')}</p>
          <code className={styles['secret']}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </div>
      </div>
      <ProblemNote error={confirm.error} />
      <Field
        label={t('account.codes.code')}
        help={t('account.codes.codeHelp')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={7}
        value={code}
        onChange={(event) => {
          setCode(event.target.value);
        }}
      />
      <div>
        <Button look="primary" type="submit" busy={confirm.isPending}>
          {t('account.codes.confirm')}
        </Button>
      </div>
    </form>
  );
}
