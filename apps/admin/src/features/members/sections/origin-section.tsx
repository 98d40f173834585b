import { useTranslation } from 'react-i18next';
import type { Member } from '../../../api/types.js';
import { ExactTime, Time } from '../../../ui/time.js';
import { Line, MemberBlock } from '../member-block.js';

/** Since when they are a member, from where, and under which numbers they go. */
export function OriginSection({ member }: { member: Member }) {
  const { t } = useTranslation();
  return (
    <MemberBlock title={t('member.section.origin')}>
      <dl>
        <Line label={t('member.column.joinedAt')}>
          <ExactTime at={member.joinedAt} />
        </Line>
        <Line label={t('member.column.source')}>{t(`member.source.${member.source}`)}</Line>
        <Line label={t('member.field.cardNumber')}>{member.cardNumber}</Line>
        <Line label={t('member.field.externalId')}>{member.externalId}</Line>
        <Line label={t('member.column.updatedAt')}>
          <Time at={member.updatedAt} />
        </Line>
      </dl>
    </MemberBlock>
  );
}
