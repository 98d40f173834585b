import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { toast } from '../../ui/toast.js';
import styles from './account.module.css';

/** Shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation();
  const text = codes.join('\n');
  return (
    <div className={styles['form']}>
      <p>{t('account.codes.keep')}</p>
      <ol className={styles['codes']} aria-label={t('account.codes.recovery')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles['buttons']}>
        <Button look="primary" onClick={onKept}>
          {t('account.codes.kept')}
        </Button>
        <Button
          onClick={() => {
            navigator.clipboard.writeText(text).then(() => {
              toast.done(t('forms.copied'));
            }, toast.failed);
          }}
        >
          {t('forms.copy')}
        </Button>
        <a
          className={styles['download']}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="regulars-recovery-codes.txt"
        >
          {t('account.codes.download')}
        </a>
      </div>
    </div>
  );
}
