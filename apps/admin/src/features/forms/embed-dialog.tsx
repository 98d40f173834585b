import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormSummary } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { inLanguage } from './in-language.js';
import styles from './forms.module.css';
import { snippets } from './snippets.js';

export function EmbedDialog({ form, onClose }: { form: FormSummary; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { element, link } = snippets(location.origin, form.slug);
  return (
    <Dialog
      shape="wide"
      title={t('forms.embedTitle', { title: inLanguage(form.title, i18n.language) })}
      onClose={onClose}
    >
      <div className={styles['snippets']}>
        <Snippet title={t('forms.element')} help={t('forms.elementHelp')} text={element} />
        <Snippet title={t('forms.link')} help={t('forms.linkHelp')} text={link} />
      </div>
    </Dialog>
  );
}

function Snippet({ title, help, text }: { title: string; help: string; text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => {
      setCopied(false);
    }, 2000);
  }

  return (
    <section>
      <h3>{title}</h3>
      <p className={styles['help']}>{help}</p>
      <div className={styles['snippet']}>
        <pre tabIndex={0} aria-label={title}>
          {text}
        </pre>
        <Button
          size="small"
          aria-label={t('forms.copyNamed', { title })}
          icon={copied ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />}
          onClick={() => void copy()}
        >
          <span role="status">{copied ? t('forms.copied') : t('forms.copy')}</span>
        </Button>
      </div>
    </section>
  );
}
