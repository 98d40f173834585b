import { useTranslation } from 'react-i18next';
import type { Member } from '../../../api/types.js';
import { Line, MemberBlock } from '../member-block.js';
import styles from '../member-page.module.css';

/** How one reaches the member. */
export function ContactSection({ member }: { member: Member }) {
  const { t } = useTranslation();
  const { name, company, email, phone, morePhones, messengers } = member;
  const reachable = email !== null || phone !== null || morePhones.length > 0 || messengers.length > 0;
  return (
    <MemberBlock title={t('member.section.contact')}>
      <dl>
        <Line label={t('contact.name')}>{name}</Line>
        <Line label={t('contact.company')}>{company}</Line>
        <Line label={t('contact.email')}>{email === null ? null : <a href={`mailto:${email}`}>{email}</a>}</Line>
        <Line label={t('contact.phone')}>{phone === null ? null : <Phone number={phone} />}</Line>
        {morePhones.map(({ label, number }) => (
          <Line key={number} label={label ?? t('contact.phone')}>
            <Phone number={number} />
          </Line>
        ))}
        {messengers.map(({ kind, account }) => (
          <Line key={`${kind} ${account}`} label={t(`member.messenger.${kind}`)}>
            {account}
          </Line>
        ))}
        <Line label={t('contact.language')}>{t(`language.${member.locale}`)}</Line>
      </dl>
      {reachable ? null : <p className={styles['nothing']}>{t('member.unreachable')}</p>}
    </MemberBlock>
  );
}

function Phone({ number }: { number: string }) {
  return <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>{number}</a>;
}
