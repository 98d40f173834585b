import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { memberSettingsQuery } from '../../api/members.js';
import { staffQuery } from '../../api/staff.js';
import type { Member } from '../../api/types.js';
import { shownDay } from '../../lib/time.js';
import { useCan } from '../auth/session.js';
import { labelIn, useCustomFields } from '../custom-fields/custom-words.js';
import { type MemberField, type MemberValues, plain } from './member-form.js';
import { useRegions } from './use-regions.js';

export const GENDERS = ['female', 'male', 'other'] as const;
export const EDUCATIONS = ['primary', 'secondary', 'vocational', 'bachelor', 'master', 'doctorate'] as const;
export const MESSENGERS = [
  'wechat',
  'qq',
  'whatsapp',
  'line',
  'telegram',
  'signal',
  'kakaotalk',
  'skype',
  'other',
] as const;
export const CHANNELS = ['email', 'phone', 'sms', 'post', 'messenger'] as const;

/** The company's income bands, in the person's language; one that is no longer in the list goes by its number. */
export function useIncomeBands() {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(memberSettingsQuery);
  const bands = data?.incomeBands ?? [];
  const nameOf = (band: number) => {
    const known = bands.find((each) => each.band === band);
    const otherwise = t('member.band', { band });
    return known ? labelIn(known.label, i18n.language, otherwise) : otherwise;
  };
  return { bands, nameOf };
}

/** One address in one line, from the small to the large. */
export function useAddressLine() {
  const regionOf = useRegions();
  return ({ street, city, region, postalCode, country }: Omit<Member['addresses'][number], 'label'>) =>
    [street?.replaceAll('\n', ', '), [postalCode, city].filter(Boolean).join(' '), region, country && regionOf(country)]
      .filter(Boolean)
      .join(', ');
}

/** Values of the form as people read them, where two versions stand side by side. */
export function useShownMember() {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const { nameOf: bandOf } = useIncomeBands();
  const addressLine = useAddressLine();
  const custom = useCustomFields('member');
  const { data: staff } = useQuery({ ...staffQuery, enabled: can('staff:read') });
  const ownField = (field: MemberField) => custom.fields.find(({ key }) => field === `custom.${key}`);

  function nameOf(field: MemberField): string {
    if (!isGiven(field)) {
      const own = ownField(field);
      return own ? custom.nameOf(own) : field.slice('custom.'.length);
    }
    return t(`member.field.${field}`);
  }

  function shown(values: MemberValues, field: MemberField): string {
    const value = plain(values, field);
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return t('field.empty');
    if (!isGiven(field)) return custom.shown(ownField(field), value);
    switch (field) {
      case 'gender':
        return t(`member.gender.${value as (typeof GENDERS)[number]}`);
      case 'education':
        return t(`member.education.${value as (typeof EDUCATIONS)[number]}`);
      case 'incomeBand':
        return bandOf(value as number);
      case 'locale':
        return t(`language.${values.locale}`);
      case 'ownerId':
        return staff?.data.find(({ id }) => id === value)?.name ?? t('member.somebodyElse');
      case 'birthDate':
      case 'joinedAt':
        return shownDay(values[field], i18n.language);
      case 'addresses':
        return (value as Member['addresses']).map(addressLine).join('\n');
      case 'morePhones':
        return (value as Member['morePhones']).map(labelled).join('\n');
      case 'messengers':
        return (value as Member['messengers'])
          .map(({ kind, account }) => `${t(`member.messenger.${kind}`)} ${account}`)
          .join('\n');
      default:
        return Array.isArray(value) ? value.join(t('custom.comma')) : typeof value === 'string' ? value : '';
    }
  }
  return { nameOf, shown };
}

function isGiven(field: MemberField): field is Exclude<keyof MemberValues, 'custom'> {
  return !field.startsWith('custom.');
}

export function labelled({ label, number }: Member['morePhones'][number]): string {
  return label === null ? number : `${number} (${label})`;
}
