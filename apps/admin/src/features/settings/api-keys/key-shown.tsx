import { useTranslation } from 'react-i18next';
import type { CreatedApiKey } from '../../../api/types.js';
import { CopyText } from '../../../ui/copy-text.js';
import { Dialog } from '../../../ui/dialog.js';
import styles from './api-keys.module.css';
import { KeptFoot } from './kept-foot.js';
import { curlExample } from './scopes.js';
import { useKept } from './use-kept.js';

/** The key itself, this once. */
export function KeyShown({ apiKey, onClose }: { apiKey: CreatedApiKey; onClose: () => void }) {
  const { t } = useTranslation();
  const { warned, onCopied, close } = useKept(onClose);
  const { name, token, scopes } = apiKey;
  return (
    <Dialog shape="wide" title={t('apiKeys.shownTitle', { name })} onClose={close}>
      <div className={styles['shown']}>
        <p>{t('apiKeys.shownText')}</p>
        <CopyText title={t('apiKeys.token')} text={token} onCopied={onCopied} />
        <CopyText title={t('apiKeys.example')} text={curlExample(token, scopes, location.origin)} onCopied={onCopied} />
        <KeptFoot warning={warned ? t('apiKeys.notCopied') : undefined} onClose={close} />
      </div>
    </Dialog>
  );
}
