import { useTranslation } from 'react-i18next';
import type { MergeOutcome } from '../../api/types.js';
import { LANGUAGES } from '../../app/i18n.js';
import type { TakenField } from './merge-page.js';

type Member = MergeOutcome['kept'];
/** Of which both sides are kept. */
export const UNITED = ['morePhones', 'addresses', 'messengers', 'tags', 'consents', 'notes'] as const;
export type UnitedField = (typeof UNITED)[number];

/** A field of a member in words; null where there is nothing. */
export function useShownField(): (member: Member, field: TakenField | UnitedField) => string | null {
  const { t } = useTranslation();
  return (member, field) => {
    switch (field) {
      case 'owner':
        return member.owner?.name ?? null;
      case 'gender':
      case 'education':
        return member[field] === null ? null : t(`duplicates.value.${member[field]}`);
      case 'incomeBand':
        return member.incomeBand === null ? null : String(member.incomeBand);
      case 'locale':
        return LANGUAGES[member.locale];
      case 'morePhones':
        return lines(member.morePhones.map(({ number }) => number));
      case 'addresses':
        return lines(
          member.addresses.map(({ street, city, region, postalCode, country }) =>
            [street, postalCode, city, region, country].filter(Boolean).join(', '),
          ),
        );
      case 'messengers':
        return lines(member.messengers.map(({ kind, account }) => `${kind} ${account}`));
      case 'tags':
        return lines(member.tags);
      case 'consents':
        return lines(member.consents.map((channel) => t(`duplicates.value.${channel}`)));
      default:
        return member[field] === '' ? null : member[field];
    }
  };
}

function lines(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('\n');
}
