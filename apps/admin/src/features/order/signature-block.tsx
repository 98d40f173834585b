import { PenTool, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FilledIn } from '../../api/types.js';
import { RichText } from '../../ui/rich-text.js';
import styles from './composer.module.css';

/** What will stand under the reply, as the customer will read it; it can be left out of this one. */
export function SignatureBlock({
  signature,
  used,
  onUse,
}: {
  signature: FilledIn;
  used: boolean;
  onUse: (used: boolean) => void;
}) {
  const { t } = useTranslation();
  if (!used) {
    return (
      <div className={styles['signature']}>
        <button
          type="button"
          className={styles['unsigned']}
          onClick={() => {
            onUse(true);
          }}
        >
          <PenTool size={13} aria-hidden="true" />
          {t('answers.signature.add')}
        </button>
      </div>
    );
  }
  return (
    <div role="group" aria-label={t('answers.signature.label')} className={styles['signature']}>
      <RichText html={signature.html} />
      <button
        type="button"
        className={styles['unsign']}
        aria-label={t('answers.signature.remove')}
        title={t('answers.signature.remove')}
        onClick={() => {
          onUse(false);
        }}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
