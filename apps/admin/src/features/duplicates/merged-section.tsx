import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pastMergesQuery } from '../../api/duplicates.js';
import type { Member } from '../../api/types.js';
import { TextButton } from '../../ui/text-button.js';
import { Time } from '../../ui/time.js';
import { useCan } from '../auth/session.js';
import { Line, MemberBlock } from '../members/member-block.js';
import styles from './duplicates.module.css';
import { useUndoMerge } from './use-undo-merge.js';

/** Who was merged into a member, and the way back for as long as there is one; a section of the member's page. */
export function MergedSection({ member }: { member: Member }) {
  const { t } = useTranslation();
  const can = useCan();
  const { data, error, refetch } = useQuery(pastMergesQuery(member.id));
  const undo = useUndoMerge();
  const merges = data?.data.filter(({ undoneAt }) => undoneAt === null) ?? [];
  if (merges.length === 0 && !error) return null;
  return (
    <MemberBlock title={t('duplicates.merged')}>
      {error ? <TextButton onClick={() => void refetch()}>{t('face.retry')}</TextButton> : null}
      <dl>
        {merges.map(({ id, goneNumber, at, by, undoable }) => (
          <Line key={id} label={goneNumber}>
            <Time at={at} /> · {by}
            {undoable && can('members:write') ? (
              <div className={styles['undo']}>
                <TextButton
                  disabled={undo.isPending}
                  onClick={() => {
                    undo.mutate(id);
                  }}
                >
                  {t('duplicates.separate', { number: goneNumber })}
                </TextButton>
              </div>
            ) : null}
          </Line>
        ))}
      </dl>
    </MemberBlock>
  );
}
