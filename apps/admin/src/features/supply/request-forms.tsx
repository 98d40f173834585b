import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendAgain } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Field, TextField } from '../../ui/field.js';
import styles from './supply.module.css';

interface Pending {
  pending: boolean;
  onCancel: () => void;
}

export function SendAgainForm({
  email,
  pending,
  onCancel,
  onSend,
}: Pending & { email: string; onSend: (body: SendAgain) => void }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(email);
  const [tried, setTried] = useState(false);
  const valid = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim());
  return (
    <div className={styles['inset']}>
      <Field
        label={t('contact.email')}
        help={t('supply.againHelp')}
        type="email"
        autoFocus
        maxLength={254}
        error={tried && !valid ? t('form.email') : undefined}
        value={address}
        onChange={(event) => {
          setAddress(event.target.value);
        }}
      />
      <div className={styles['acts']}>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button
          look="primary"
          busy={pending}
          onClick={() => {
            setTried(true);
            if (valid) onSend(address.trim() === email ? {} : { email: address.trim() });
          }}
        >
          {t('supply.again')}
        </Button>
      </div>
    </div>
  );
}

export function WriteForm({
  email,
  pending,
  onCancel,
  onWrite,
}: Pending & { email: string; onWrite: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const empty = text.trim() === '';
  return (
    <div className={styles['inset']}>
      <TextField
        label={t('supply.write.text')}
        help={t('supply.write.help', { email })}
        error={tried && empty ? t('form.required') : undefined}
        autoFocus
        rows={6}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <div className={styles['acts']}>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button
          look="primary"
          busy={pending}
          onClick={() => {
            setTried(true);
            if (!empty) onWrite(text.trim());
          }}
        >
          {t('supply.write.send')}
        </Button>
      </div>
    </div>
  );
}

export function WithdrawForm({ pending, onCancel, onWithdraw }: Pending & { onWithdraw: (reason: string) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <div className={styles['inset']}>
      <TextField
        label={t('supply.reason')}
        help={t('supply.withdrawHelp')}
        autoFocus
        maxLength={1000}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <div className={styles['acts']}>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button
          look="primary"
          danger
          busy={pending}
          onClick={() => {
            onWithdraw(reason.trim());
          }}
        >
          {t('supply.withdraw')}
        </Button>
      </div>
    </div>
  );
}
