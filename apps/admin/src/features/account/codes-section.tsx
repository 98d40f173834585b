import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renewRecoveryCodes, secondFactorQuery, turnOffSecondFactor } from '../../api/account.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/face.js';
import { Field } from '../../ui/field.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ExactTime } from '../../ui/time.js';
import { toast } from '../../ui/toast.js';
import styles from './account.module.css';
import { RecoveryCodes } from './recovery-codes.js';
import { SetUpCodes } from './set-up-codes.js';

/** Signing in with a code of the phone. */
export function CodesSection() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(secondFactorQuery);
  const [open, setOpen] = useState<'set-up' | 'renew' | 'turn-off'>();
  const [codes, setCodes] = useState<string[]>();
  const refresh = () => void client.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
  const close = () => {
    setOpen(undefined);
    setCodes(undefined);
    refresh();
  };
  if (error && !data) return <ErrorFace error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} height={20} />;
  if (codes) return <RecoveryCodes codes={codes} onKept={close} />;
  if (open === 'set-up') return <SetUpCodes onDone={close} onCancel={close} />;
  if (!data.active) {
    return (
      <div className={styles['form']}>
        <p>{t('account.codes.off')}</p>
        <div>
          <Button
            look="primary"
            onClick={() => {
              setOpen('set-up');
            }}
          >
            {t('account.codes.setUp')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles['form']}>
      <p>
        {t('account.codes.on')} {data.since ? <ExactTime at={data.since} className={styles['muted'] ?? ''} /> : null}
      </p>
      <p data-few={data.recoveryCodesLeft < 3} className={styles['left']}>
        {t('account.codes.left', { count: data.recoveryCodesLeft })}
      </p>
      <div className={styles['buttons']}>
        <Button
          onClick={() => {
            setOpen('renew');
          }}
        >
          {t('account.codes.renew')}
        </Button>
        {data.required ? null : (
          <Button
            danger
            onClick={() => {
              setOpen('turn-off');
            }}
          >
            {t('account.codes.turnOff')}
          </Button>
        )}
      </div>
      {data.required ? <p className={styles['muted']}>{t('account.codes.required')}</p> : null}
      {open === 'renew' ? (
        <PasswordDialog title={t('account.codes.renew')} act={renewRecoveryCodes} onDone={setCodes} onClose={close} />
      ) : null}
      {open === 'turn-off' ? (
        <PasswordDialog
          title={t('account.codes.turnOff')}
          act={turnOffSecondFactor}
          danger
          onDone={() => {
            toast.done(t('account.codes.turnedOff'));
            close();
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

interface PasswordDialogProps<Result> {
  title: string;
  danger?: boolean;
  act: (password: string) => Promise<Result>;
  onDone: (result: Result) => void;
  onClose: () => void;
}

function PasswordDialog<Result>({ title, danger = false, act, onDone, onClose }: PasswordDialogProps<Result>) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const send = useMutation({ mutationFn: () => act(password), onSuccess: onDone });
  return (
    <Dialog
      title={title}
      submitLabel={title}
      danger={danger}
      pending={send.isPending}
      error={send.error}
      onClose={onClose}
      onSubmit={() => {
        send.mutate();
      }}
    >
      <Field
        label={t('account.password.current')}
        type="password"
        autoComplete="current-password"
        autoFocus
        required
        value={password}
        onChange={(event) => {
          setPassword(event.target.value);
        }}
      />
    </Dialog>
  );
}
