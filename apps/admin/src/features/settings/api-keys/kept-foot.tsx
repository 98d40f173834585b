import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import styles from './api-keys.module.css';

/** Under something that is shown this once: whoever leaves without it is asked once more. */
export function KeptFoot({ warning, onClose }: { warning: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles['kept']}>
      <p role="alert">{warning}</p>
      <Button look={warning === undefined ? 'primary' : 'plain'} onClick={onClose}>
        {warning === undefined ? t('apiKeys.kept') : t('apiKeys.closeAnyway')}
      </Button>
    </div>
  );
}
