import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberQuery, MEMBERS_KEY } from '../../api/members.js';
import { erasureQuery, eraseMember } from '../../api/privacy.js';
import type { ErasurePreview, Member } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/face.js';
import { Field } from '../../ui/field.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toast } from '../../ui/toast.js';
import { useOpenWords } from '../../ui/use-open-words.js';
import styles from './privacy.module.css';

/** What goes and what stays; done only for who types the member's number. */
export function EraseDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(erasureQuery(member.id));
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const meant = typed.trim().toUpperCase() === member.number;
  const erase = useMutation({
    mutationFn: () => eraseMember(member.id, typed.trim()),
    onSuccess: async () => {
      toast.done(t('privacy.erased', { number: member.number }));
      await navigate({ to: '/members' });
      client.removeQueries({ queryKey: memberQuery(member.id).queryKey });
      await client.invalidateQueries({ queryKey: MEMBERS_KEY });
    },
  });
  return (
    <Dialog
      title={t('privacy.eraseTitle', { number: member.number })}
      danger
      submitLabel={t('privacy.eraseNow')}
      pending={erase.isPending}
      error={erase.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (meant) erase.mutate();
      }}
    >
      {data ? (
        <Preview preview={data} />
      ) : error ? (
        <ErrorFace error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton lines={6} height={18} />
      )}
      <Field
        label={t('privacy.confirm', { number: member.number })}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        error={tried && !meant ? t('privacy.unconfirmed') : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
    </Dialog>
  );
}

function Preview({ preview }: { preview: ErasurePreview }) {
  const { t } = useTranslation();
  return (
    <div className={styles['preview']}>
      {preview.waiting ? <p role="status">{t('privacy.waiting')}</p> : null}
      <Counts title={t('privacy.goes')} counts={preview.parts.map(({ goes }) => goes)} />
      <Counts title={t('privacy.stays')} counts={preview.parts.map(({ stays }) => stays)} />
      <p className={styles['quiet']}>{t('privacy.forGood')}</p>
    </div>
  );
}

function Counts({ title, counts }: { title: string; counts: readonly Record<string, number>[] }) {
  const { i18n } = useTranslation();
  const words = useOpenWords();
  const shown = counts.flatMap((part) => Object.entries(part)).filter(([, count]) => count > 0);
  if (shown.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {shown.map(([what, count]) => (
          <div key={what}>
            <dt>{words(`privacy.what.${what}`, what)}</dt>
            <dd className="tabular">{what === 'profile' ? '' : count.toLocaleString(i18n.language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
