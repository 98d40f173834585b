import { useMutation } from '@tanstack/react-query';
import { ImagePlus, Package } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fileUrl, MAX_FILE_BYTES, uploadFile } from '../../api/files.js';
import { Problem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import styles from './products.module.css';

const PICTURES = 'image/png,image/jpeg,image/gif,image/webp';

/** The picture of a product: uploaded at once, kept when the product is saved. */
export function ImageField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > MAX_FILE_BYTES) throw new Problem(413, 'http/file-too-large', file.name);
      return uploadFile(file);
    },
    onSuccess: (file) => {
      onChange(file.id);
    },
  });
  return (
    <div className={styles['imageField']}>
      <Picture id={value} size={72} />
      <div>
        <label htmlFor={id} className={styles['imageLabel']}>
          {t('products.image')}
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          accept={PICTURES}
          className={styles['file']}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) upload.mutate(file);
            target.value = '';
          }}
        />
        <Button
          icon={<ImagePlus size={15} aria-hidden="true" />}
          busy={upload.isPending}
          onClick={() => {
            input.current?.click();
          }}
        >
          {value === null ? t('products.addImage') : t('products.changeImage')}
        </Button>{' '}
        {value === null ? null : (
          <Button
            look="text"
            onClick={() => {
              onChange(null);
            }}
          >
            {t('products.removeImage')}
          </Button>
        )}
        <ProblemNote error={upload.error} />
      </div>
    </div>
  );
}

/** What a product looks like, or a sign that nobody has shown it yet. Its name stands beside it. */
export function Picture({ id, size }: { id: string | null; size: number }) {
  return (
    <span className={styles['picture']} style={{ width: size, height: size }}>
      {id === null ? (
        <Package size={size / 2} strokeWidth={1.25} aria-hidden="true" />
      ) : (
        <img src={fileUrl({ id })} width={size} height={size} alt="" loading="lazy" />
      )}
    </span>
  );
}
