import { Paperclip, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../../lib/file-size.js';
import { Button } from '../../ui/button.js';
import styles from './composer.module.css';
import type { Attachment } from './use-attachments.js';

export function AttachButton({ attach }: { attach: (files: Iterable<File>) => void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        look="text"
        aria-label={t('composer.attach')}
        title={t('composer.attach')}
        icon={<Paperclip size={17} aria-hidden="true" />}
        onClick={() => field.current?.click()}
      />
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={t('composer.attach')}
        onChange={(event) => {
          attach([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

export function Attachments({ attachments, detach }: { attachments: Attachment[]; detach: (key: string) => void }) {
  const { t, i18n } = useTranslation();
  if (attachments.length === 0) return null;
  return (
    <ul className={styles['attachments']} aria-label={t('composer.attachments')}>
      {attachments.map(({ key, name, size, ref, error }) => (
        <li key={key} data-failed={error !== undefined}>
          <Paperclip size={14} aria-hidden="true" />
          <span className={styles['fileName']}>{name}</span>
          <small>
            {error === 'too-large'
              ? t('composer.tooLarge')
              : error !== undefined
                ? t('composer.uploadFailed')
                : ref
                  ? fileSize(size, i18n.language)
                  : t('composer.uploading')}
          </small>
          <button
            type="button"
            aria-label={t('composer.detach', { name })}
            onClick={() => {
              detach(key);
            }}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
