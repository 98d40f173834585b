import { Plus, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { ChoiceField, Field, FieldRow, TextField } from '../../ui/field.js';
import { COUNTRIES } from '../settings/assignment/countries.js';
import styles from './member-fields.module.css';
import { type AddressLine, type MessengerLine, newId, type PhoneLine } from './member-form.js';
import { useRegions } from './use-regions.js';
import { MESSENGERS } from './use-shown-member.js';

const MOST = 10;

interface LinesProps<Line> {
  lines: Line[];
  onChange: (lines: Line[]) => void;
}

interface ListProps<Line> extends LinesProps<Line> {
  /** Of the whole list, and of one of them for its button. */
  add: string;
  nameOf: (place: number) => string;
  blank: () => Line;
  children: (line: Line, change: (part: Partial<Line>) => void) => ReactNode;
}

/** Any number of the same, added and taken away one by one; the new one gets the focus. */
function Lines<Line extends { id: string }>({ lines, onChange, add, nameOf, blank, children }: ListProps<Line>) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  return (
    <div ref={list} className={styles['lines']}>
      {lines.map((line, at) => (
        <fieldset key={line.id} className={styles['line']}>
          <legend className="visually-hidden">{nameOf(at + 1)}</legend>
          <div className={styles['inputs']}>
            {children(line, (part) => {
              onChange(lines.map((each) => (each.id === line.id ? { ...each, ...part } : each)));
            })}
          </div>
          <button
            type="button"
            className={styles['remove']}
            aria-label={t('member.remove', { what: nameOf(at + 1) })}
            title={t('member.remove', { what: nameOf(at + 1) })}
            onClick={() => {
              onChange(lines.filter(({ id }) => id !== line.id));
              list.current?.querySelector<HTMLElement>('[data-add] button')?.focus();
            }}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </fieldset>
      ))}
      {lines.length < MOST ? (
        <div data-add>
          <Button
            look="text"
            size="small"
            icon={<Plus size={15} aria-hidden="true" />}
            onClick={() => {
              onChange([...lines, blank()]);
              setTimeout(() =>
                [...(list.current?.querySelectorAll('fieldset') ?? [])].at(-1)?.querySelector('input')?.focus(),
              );
            }}
          >
            {add}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

const textOf = (set: (text: string) => void) => (event: { target: { value: string } }) => {
  set(event.target.value);
};

export function PhoneLines(props: LinesProps<PhoneLine>) {
  const { t } = useTranslation();
  return (
    <Lines
      {...props}
      add={t('member.addPhone')}
      nameOf={(place) => t('member.phoneOf', { place })}
      blank={() => ({ id: newId(), label: '', number: '' })}
    >
      {(line, change) => (
        <FieldRow>
          <Field
            label={t('member.anotherPhone')}
            type="tel"
            maxLength={60}
            value={line.number}
            onChange={textOf((number) => {
              change({ number });
            })}
          />
          <Field
            label={t('member.label')}
            maxLength={40}
            value={line.label}
            onChange={textOf((label) => {
              change({ label });
            })}
          />
        </FieldRow>
      )}
    </Lines>
  );
}

export function MessengerLines(props: LinesProps<MessengerLine>) {
  const { t } = useTranslation();
  return (
    <Lines
      {...props}
      add={t('member.addMessenger')}
      nameOf={(place) => t('member.messengerOf', { place })}
      blank={() => ({ id: newId(), kind: 'wechat' as const, account: '' })}
    >
      {(line, change) => (
        <FieldRow>
          <ChoiceField
            label={t('member.messengerKind')}
            options={MESSENGERS.map((value) => ({ value, label: t(`member.messenger.${value}`) }))}
            value={line.kind}
            onChange={textOf((kind) => {
              change({ kind: MESSENGERS.find((each) => each === kind) ?? line.kind });
            })}
          />
          <Field
            label={t('member.account')}
            maxLength={100}
            value={line.account}
            onChange={textOf((account) => {
              change({ account });
            })}
          />
        </FieldRow>
      )}
    </Lines>
  );
}

export function AddressLines(props: LinesProps<AddressLine>) {
  const { t, i18n } = useTranslation();
  const regionOf = useRegions();
  const countries = COUNTRIES.map((value) => ({ value, label: regionOf(value) })).sort((a, b) =>
    a.label.localeCompare(b.label, i18n.language),
  );
  return (
    <Lines
      {...props}
      add={t('member.addAddress')}
      nameOf={(place) => t('member.addressOf', { place })}
      blank={() => ({ id: newId(), label: '', street: '', city: '', region: '', postalCode: '', country: '' })}
    >
      {(line, change) => {
        const bound = (field: Exclude<keyof AddressLine, 'id'>) => ({
          label: t(`member.address.${field}`),
          value: line[field],
          onChange: textOf((text) => {
            change({ [field]: text });
          }),
        });
        return (
          <>
            <TextField {...bound('street')} rows={2} maxLength={300} />
            <FieldRow>
              <Field {...bound('postalCode')} maxLength={20} />
              <Field {...bound('city')} maxLength={100} />
            </FieldRow>
            <FieldRow>
              <Field {...bound('region')} maxLength={100} />
              <ChoiceField {...bound('country')} options={[{ value: '', label: t('custom.none') }, ...countries]} />
            </FieldRow>
            <Field {...bound('label')} help={t('member.labelHelp')} maxLength={40} />
          </>
        );
      }}
    </Lines>
  );
}
