import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import styles from './copy-text.module.css';
import { toast } from './toast.js';

interface CopyTextProps {
  title: string;
  text: string;
  onCopied?: () => void;
}

/** Text for another program: to be read, and to be taken along with one press. */
export function CopyText({ title, text, onCopied }: CopyTextProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);

  function copy(): void {
    navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
      onCopied?.();
      setTimeout(() => {
        setCopied(false);
      }, 2000);
    }, toast.failed);
  }

  return (
    <section className={styles['block']} aria-label={title}>
      <h3>{title}</h3>
      <div className={styles['text']}>
        <pre
          onCopy={onCopied}
          // Reached by keyboard where it scrolls.
          tabIndex={0}
          aria-label={title}
        >
          {text}
        </pre>
        <Button
          size="small"
          aria-label={copied ? t('copyText.copiedNamed', { title }) : t('copyText.copyNamed', { title })}
          icon={copied ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />}
          onClick={copy}
        >
          <span role="status">{copied ? t('copyText.copied') : t('copyText.copy')}</span>
        </Button>
      </div>
    </section>
  );
}
