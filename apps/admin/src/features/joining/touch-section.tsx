import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceQuery } from '../../api/joining.js';
import { memberSettingsQuery } from '../../api/members.js';
import type { Member } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TextButton } from '../../ui/text-button.js';
import { ExactTime } from '../../ui/time.js';
import { useCan } from '../auth/session.js';
import { Line, MemberBlock } from '../members/member-block.js';
import { ChoiceDialog } from './choice-dialog.js';
import { ComeBackDialog } from './come-back-dialog.js';
import { LeaveDialog } from './leave-dialog.js';
import styles from './touch.module.css';
import { useTopics } from './use-topics.js';

type Open = 'choice' | 'leave' | 'comeBack';

/** What the member wants to hear of, and whether they are here at all. */
export function TouchSection({ member }: { member: Member }) {
  const { t } = useTranslation();
  const may = useCan()('members:write');
  const { data: choice, error, refetch } = useQuery(choiceQuery(member.id));
  const { data: settings } = useQuery(memberSettingsQuery);
  const { nameOf } = useTopics(settings);
  const [open, setOpen] = useState<Open>();
  const close = () => {
    setOpen(undefined);
  };
  const opens = (what: Open) => () => {
    setOpen(what);
  };
  return (
    <MemberBlock
      title={t('joining.touch.title')}
      actions={
        may && choice ? (
          <Button size="small" onClick={opens('choice')}>
            {t('joining.touch.change')}
          </Button>
        ) : null
      }
    >
      {choice?.erasureAskedAt ? (
        <p className={styles['wish']} role="note">
          {t('joining.touch.erasure')} <ExactTime at={choice.erasureAskedAt} />
        </p>
      ) : null}
      {choice ? (
        <dl>
          <Line label={t('joining.touch.topics')}>
            {choice.topics.length === 0
              ? t('joining.touch.allTopics')
              : choice.topics.map((key) => nameOf(key)).join(t('custom.comma'))}
          </Line>
          <Line label={t('joining.touch.frequency')}>{t(`joining.frequency.${choice.frequency}`)}</Line>
        </dl>
      ) : error ? (
        <TextButton onClick={() => void refetch()}>{t('face.retry')}</TextButton>
      ) : (
        <Skeleton lines={2} height={16} />
      )}
      {may ? (
        <p className={styles['acts']}>
          {member.leftAt === null ? (
            <TextButton onClick={opens('leave')}>{t('joining.leave.open')}</TextButton>
          ) : (
            <TextButton onClick={opens('comeBack')}>{t('joining.comeBack.open')}</TextButton>
          )}
        </p>
      ) : null}
      {open === 'choice' && choice && settings ? (
        <ChoiceDialog member={member} choice={choice} settings={settings} onClose={close} />
      ) : null}
      {open === 'leave' ? <LeaveDialog member={member} onClose={close} /> : null}
      {open === 'comeBack' ? <ComeBackDialog member={member} onClose={close} /> : null}
    </MemberBlock>
  );
}
