import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../app/i18n.js';
import type { Member } from '../../api/types.js';
import { ChoiceField, Field, FieldRow, FieldStack, TextField } from '../../ui/field.js';
import { CustomInputs } from '../custom-fields/custom-inputs.js';
import styles from './member-fields.module.css';
import { AddressLines, MessengerLines, PhoneLines } from './member-lines.js';
import type { MemberErrors, MemberValues } from './member-form.js';
import { OwnerField } from './owner-field.js';
import { EDUCATIONS, GENDERS, useIncomeBands } from './use-shown-member.js';

interface MemberFieldsProps {
  values: MemberValues;
  owner: Member['owner'];
  errors: MemberErrors;
  onChange: (part: Partial<MemberValues>) => void;
}

type Text = Exclude<keyof MemberValues, 'custom' | 'morePhones' | 'addresses' | 'messengers'>;

/** All that one may write down of a member, the same when one is added and when one is edited. */
export function MemberFields({ values, owner, errors, onChange }: MemberFieldsProps) {
  const { t } = useTranslation();
  const { bands, nameOf: bandOf } = useIncomeBands();
  const bound = (field: Text) => ({
    label: t(`member.field.${field}`),
    value: values[field],
    onChange: (event: { target: { value: string } }) => {
      onChange({ [field]: event.target.value });
    },
  });
  const none = { value: '', label: t('custom.none') };
  const known = bands.map(({ band }) => ({ value: String(band), label: bandOf(band) }));
  // A band that was taken out of the list stays with the members who have it.
  const gone = values.incomeBand !== '' && known.every(({ value }) => value !== values.incomeBand);
  const band = gone ? [...known, { value: values.incomeBand, label: bandOf(Number(values.incomeBand)) }] : known;
  return (
    <FieldStack>
      <Group title={t('member.section.contact')}>
        <FieldRow>
          <Field {...bound('name')} maxLength={200} error={errors.somebody ? t('member.fault.somebody') : undefined} />
          <Field {...bound('company')} maxLength={200} />
        </FieldRow>
        <FieldRow>
          <Field {...bound('email')} type="email" maxLength={254} error={errors.email ? t('form.email') : undefined} />
          <Field {...bound('phone')} type="tel" maxLength={60} />
        </FieldRow>
        <PhoneLines
          lines={values.morePhones}
          onChange={(morePhones) => {
            onChange({ morePhones });
          }}
        />
        <MessengerLines
          lines={values.messengers}
          onChange={(messengers) => {
            onChange({ messengers });
          }}
        />
      </Group>
      <Group title={t('member.section.addresses')}>
        <AddressLines
          lines={values.addresses}
          onChange={(addresses) => {
            onChange({ addresses });
          }}
        />
      </Group>
      <Group title={t('member.section.profile')}>
        <FieldRow>
          <ChoiceField
            {...bound('gender')}
            options={[none, ...GENDERS.map((value) => ({ value, label: t(`member.gender.${value}`) }))]}
          />
          <Field
            {...bound('birthDate')}
            type="date"
            min="1900-01-01"
            max="2099-12-31"
            error={errors.birthDate ? t('member.fault.day') : undefined}
          />
        </FieldRow>
        <FieldRow>
          <ChoiceField
            {...bound('education')}
            options={[none, ...EDUCATIONS.map((value) => ({ value, label: t(`member.education.${value}`) }))]}
          />
          <ChoiceField {...bound('incomeBand')} options={[none, ...band]} />
        </FieldRow>
        <FieldRow>
          <Field {...bound('occupation')} maxLength={100} />
          <Field {...bound('position')} maxLength={100} />
        </FieldRow>
        <Field {...bound('preferences')} help={t('form.tagsHelp')} maxLength={1000} />
        <ChoiceField
          {...bound('locale')}
          help={t('member.localeHelp')}
          options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        />
      </Group>
      <Group title={t('member.section.care')}>
        <OwnerField
          value={values.ownerId}
          current={owner}
          onChange={(ownerId) => {
            onChange({ ownerId });
          }}
        />
        <FieldRow>
          <Field {...bound('level')} maxLength={60} />
          <Field {...bound('cardNumber')} maxLength={64} />
        </FieldRow>
        <Field {...bound('tags')} help={t('form.tagsHelp')} maxLength={1000} />
        <FieldRow>
          <Field {...bound('joinedAt')} type="date" error={errors.joinedAt ? t('form.required') : undefined} />
          <Field {...bound('externalId')} maxLength={100} />
        </FieldRow>
        <TextField {...bound('notes')} maxLength={20_000} rows={4} />
        <CustomInputs
          subject="member"
          values={values.custom}
          onChange={(custom) => {
            onChange({ custom });
          }}
        />
      </Group>
    </FieldStack>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['group']}>
      <h3 id={id}>{title}</h3>
      <FieldStack>{children}</FieldStack>
    </section>
  );
}
