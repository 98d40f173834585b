import { useTranslation } from 'react-i18next';
import type { Member } from '../../../api/types.js';
import { shownDay } from '../../../lib/time.js';
import { useCustomFields } from '../../custom-fields/custom-words.js';
import { Line, MemberBlock } from '../member-block.js';
import styles from '../member-page.module.css';
import { useIncomeBands } from '../use-shown-member.js';

/** Who the member is, with the company's own fields. */
export function ProfileSection({ member }: { member: Member }) {
  const { t, i18n } = useTranslation();
  const { nameOf: bandOf } = useIncomeBands();
  const { told } = useCustomFields('member');
  const { gender, birthDate, education, occupation, position, incomeBand, preferences } = member;
  const own = told(member.customFields);
  const nothing =
    [gender, birthDate, education, occupation, position, incomeBand].every((value) => value === null) &&
    preferences.length + own.length === 0;
  return (
    <MemberBlock title={t('member.section.profile')}>
      {nothing ? <p className={styles['nothing']}>{t('member.noProfile')}</p> : null}
      <dl>
        <Line label={t('member.field.gender')}>{gender && t(`member.gender.${gender}`)}</Line>
        <Line label={t('member.field.birthDate')}>{birthDate && shownDay(birthDate, i18n.language)}</Line>
        <Line label={t('member.field.education')}>{education && t(`member.education.${education}`)}</Line>
        <Line label={t('member.field.occupation')}>{occupation}</Line>
        <Line label={t('member.field.position')}>{position}</Line>
        <Line label={t('member.field.incomeBand')}>{incomeBand === null ? null : bandOf(incomeBand)}</Line>
        <Line label={t('member.field.preferences')}>{preferences.join(t('custom.comma'))}</Line>
        {own.map(({ key, name, type, text }) => (
          <Line key={key} label={name}>
            {type === 'url' && /^https?:\/\//.test(text) ? (
              <a href={text} target="_blank" rel="noreferrer noopener nofollow">
                {text}
              </a>
            ) : (
              text
            )}
          </Line>
        ))}
      </dl>
    </MemberBlock>
  );
}
