import { useTranslation } from 'react-i18next';
import type { Member } from '../../../api/types.js';
import { MemberBlock } from '../member-block.js';
import styles from '../member-page.module.css';

export function NotesSection({ member }: { member: Member }) {
  const { t } = useTranslation();
  if (member.notes === '') return null;
  return (
    <MemberBlock title={t('member.field.notes')}>
      <p className={styles['notes']}>{member.notes}</p>
    </MemberBlock>
  );
}
