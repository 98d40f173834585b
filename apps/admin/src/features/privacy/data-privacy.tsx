import { Download, Eraser } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personalDataUrl } from '../../api/privacy.js';
import type { Member } from '../../api/types.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { useCan } from '../auth/session.js';
import { MemberBlock } from '../members/member-block.js';
import { EraseDialog } from './erase-dialog.js';
import styles from './privacy.module.css';

/** What a person may ask of the company about their data (MEM-12): to have it, and to have it erased. */
export function DataPrivacy({ member }: { member: Member }) {
  const { t } = useTranslation();
  const can = useCan();
  const [notes, setNotes] = useState(false);
  const [erasing, setErasing] = useState(false);
  return (
    <MemberBlock title={t('privacy.title')}>
      <div className={styles['acts']}>
        {can('members:export') ? (
          <>
            <p className={styles['quiet']}>{t('privacy.exportNote')}</p>
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={notes}
                onChange={({ target }) => {
                  setNotes(target.checked);
                }}
              />
              {t('privacy.withNotes')}
            </label>
            <ButtonLink href={personalDataUrl(member.id, notes)} icon={<Download size={16} aria-hidden="true" />}>
              {t('privacy.export')}
            </ButtonLink>
          </>
        ) : null}
        {can('members:erase') ? (
          <Button
            danger
            icon={<Eraser size={16} aria-hidden="true" />}
            onClick={() => {
              setErasing(true);
            }}
          >
            {t('privacy.erase')}
          </Button>
        ) : null}
      </div>
      {erasing ? (
        <EraseDialog
          member={member}
          onClose={() => {
            setErasing(false);
          }}
        />
      ) : null}
    </MemberBlock>
  );
}
