import { useQuery } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { whyQuery } from '../../api/segments.js';
import type { Language, Segment } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './segments.module.css';

interface WhyDialogProps {
  segment: Segment;
  memberId: string;
  name: string;
  onClose: () => void;
}

/** Each part of the rule, as it stands for one member now. */
export function WhyDialog({ segment, memberId, name, onClose }: WhyDialogProps) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(whyQuery(segment.id, memberId, i18n.language as Language));
  return (
    <Dialog title={t('segment.whyTitle', { name, segment: segment.name })} onClose={onClose}>
      {data ? (
        <>
          <p className={styles['verdict']}>
            {data.member ? t('segment.isIn') : t('segment.isNotIn')}
            {segment.kind === 'frozen' ? ` ${t('segment.frozenWhy')}` : ''}
          </p>
          <ul className={styles['reasons']}>
            {data.reasons.map(({ pointer, depth, text, met, kind }) => (
              <li key={pointer} data-met={met} data-kind={kind} style={{ paddingInlineStart: `${depth * 20}px` }}>
                {met ? <Check size={16} aria-hidden="true" /> : <X size={16} aria-hidden="true" />}
                <span>{text}</span>
                <em>{met ? t('segment.met') : t('segment.notMet')}</em>
              </li>
            ))}
          </ul>
        </>
      ) : error ? (
        <ErrorFace error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton lines={4} height={20} />
      )}
    </Dialog>
  );
}
