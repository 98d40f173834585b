import { useTranslation } from 'react-i18next';
import type { WebhookSecret } from '../../../api/types.js';
import { shortTime } from '../../../lib/time.js';
import { CopyText } from '../../../ui/copy-text.js';
import { Dialog } from '../../../ui/dialog.js';
import { KeptFoot } from '../api-keys/kept-foot.js';
import { useKept } from '../api-keys/use-kept.js';
import styles from './webhooks.module.css';

const VERIFY = `import { Webhook } from 'standardwebhooks';

new Webhook(process.env.WEBHOOK_SECRET).verify(rawBody, request.headers);`;

/** The signing secret, this once; after a rotation also until when the one before signs. */
export function SecretShown({ webhook, onClose }: { webhook: WebhookSecret; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { warned, onCopied, close } = useKept(onClose);
  const { secret, previousSecretUntil } = webhook;
  return (
    <Dialog shape="wide" title={t('webhooks.secretTitle')} onClose={close}>
      <div className={styles['shown']}>
        <p>{t('webhooks.secretText')}</p>
        {previousSecretUntil ? (
          <p>{t('webhooks.overlap', { time: shortTime(new Date(previousSecretUntil), i18n.language) })}</p>
        ) : null}
        <CopyText title={t('webhooks.secret')} text={secret} onCopied={onCopied} />
        <CopyText title={t('webhooks.verify')} text={VERIFY} />
        <KeptFoot warning={warned ? t('webhooks.notCopied') : undefined} onClose={close} />
      </div>
    </Dialog>
  );
}
