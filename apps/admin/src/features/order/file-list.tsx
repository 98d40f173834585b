import { FileText, Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fileUrl } from '../../api/files.js';
import type { FileRef } from '../../api/types.js';
import { fileSize } from '../../lib/file-size.js';
import styles from './submission.module.css';

const PREVIEWED = /^image\/(png|jpeg|gif|webp|avif)$/;

export function FileList({ files }: { files: FileRef[] }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className={styles['files']} aria-label={t('order.files')}>
      {files.map((file) => {
        const preview = PREVIEWED.test(file.type);
        return (
          <li key={file.id}>
            <a
              className={styles['file']}
              href={fileUrl(file)}
              {...(preview ? { target: '_blank', rel: 'noreferrer' } : { download: file.name })}
            >
              {preview ? (
                <img src={fileUrl(file)} alt="" loading="lazy" width={36} height={36} />
              ) : file.type === 'application/pdf' ? (
                <FileText size={18} aria-hidden="true" />
              ) : (
                <Paperclip size={18} aria-hidden="true" />
              )}
              <span className={styles['fileName']}>
                <span title={file.name}>{file.name}</span>
                <small>{fileSize(file.size, i18n.language)}</small>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
