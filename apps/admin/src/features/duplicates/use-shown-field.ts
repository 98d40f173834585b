import { useTranslation } from 'react-i18next';
import type { MergeOutcome } from '../../api/types.js';
import { LANGUAGES } from '../../app/i18n.js';
import { shownDay } from '../../lib/time.js';
import { labelled, useAddressLine, useIncomeBands } from '../members/use-shown-member.js';
import type { TakenField } from './merge-page.js';

type Member = MergeOutcome['kept'];
/** Of which both sides are kept. */
export const UNITED = ['morePhones', 'addresses', 'messengers', 'preferences', 'tags', 'consents', 'notes'] as const;
export type UnitedField = (typeof UNITED)[number];

/** A field of a member in words; null where there is nothing. */
export function useShownField(): (member: Member, field: TakenField | UnitedField) => string | null {
  const { t, i18n } = useTranslation();
  const { nameOf: bandOf } = useIncomeBands();
  const addressLine = useAddressLine();
  return (member, field) => {
    switch (field) {
      case 'owner':
        return member.owner?.name ?? null;
      case 'gender':
        return member.gender && t(`member.gender.${member.gender}`);
      case 'education':
        return member.education && t(`member.education.${member.education}`);
      case 'birthDate':
        return member.birthDate && shownDay(member.birthDate, i18n.language);
      case 'incomeBand':
        return member.incomeBand === null ? null : bandOf(member.incomeBand);
      case 'locale':
        return LANGUAGES[member.locale];
      case 'morePhones':
        return lines(member.morePhones.map(labelled));
      case 'addresses':
        return lines(member.addresses.map(addressLine));
      case 'messengers':
        return lines(member.messengers.map(({ kind, account }) => `${t(`member.messenger.${kind}`)} ${account}`));
      case 'preferences':
      case 'tags':
        return lines(member[field]);
      case 'consents':
        return lines(member.consents.map((channel) => t(`member.channel.${channel}`)));
      default:
        return member[field] === '' ? null : member[field];
    }
  };
}

function lines(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('\n');
}
