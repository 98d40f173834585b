import { useTranslation } from 'react-i18next';
import type { Member } from '../../../api/types.js';
import { Line, MemberBlock } from '../member-block.js';
import { useAddressLine } from '../use-shown-member.js';

export function AddressesSection({ member }: { member: Member }) {
  const { t } = useTranslation();
  const lineOf = useAddressLine();
  if (member.addresses.length === 0) return null;
  return (
    <MemberBlock title={t('member.section.addresses')}>
      <dl>
        {member.addresses.map((address, at) => (
          <Line
            key={JSON.stringify(address)}
            label={address.label ?? (at === 0 ? t('member.mainAddress') : t('member.addressOf', { place: at + 1 }))}
          >
            {lineOf(address)}
          </Line>
        ))}
      </dl>
    </MemberBlock>
  );
}
