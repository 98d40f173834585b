import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesQuery, productQuery, productsQuery } from '../../api/catalog.js';
import { segmentsQuery, valuesQuery } from '../../api/segments.js';
import type { Language } from '../../api/types.js';
import { Combobox, type ComboboxOption } from '../../ui/combobox.js';
import { useCan } from '../auth/session.js';
import { useAssignees } from '../order/assignee-select.js';
import styles from './builder.module.css';
import { usePaused } from './use-paused.js';
import type { ValueProps } from './value-field.js';

type ListProps = Omit<ValueProps, 'value' | 'onChange'> & { value: string[]; onChange: (value: string[]) => void };

/** Texts, proposed by what members have; others can be written and added by Enter. */
export function TextsField({ condition, operator, value, disabled, onChange }: ListProps) {
  const [typed, setTyped] = useState('');
  const q = usePaused(typed.trim());
  const { data } = useQuery({
    ...valuesQuery(condition.field, q),
    enabled: condition.suggests && !disabled,
    placeholderData: (before) => before,
  });
  const add = (text: string) => {
    const each = text.trim();
    setTyped('');
    if (each !== '' && each.length <= (operator.maxLength ?? 100) && !value.includes(each)) onChange([...value, each]);
  };
  const known = (data?.data ?? []).filter((each) => !value.includes(each));
  const own = typed.trim();
  // What is written stands first: Enter adds it as it is.
  const options = own === '' || known.includes(own) ? known : [own, ...known];
  return (
    <Chips
      {...{ value, disabled, onChange, typed }}
      nameOf={(each) => each}
      options={options.map((each) => ({ id: each, label: each }))}
      onType={setTyped}
      onPick={add}
      full={value.length >= (operator.most ?? 100)}
    />
  );
}

/** Records by their names: products, categories, colleagues, segments. */
export function RecordsField(props: ListProps) {
  switch (props.operator.of) {
    case 'product':
      return <ProductsField {...props} />;
    case 'category':
      return <CategoriesField {...props} />;
    case 'colleague':
      return <ColleaguesField {...props} />;
    default:
      return <SegmentsField {...props} />;
  }
}

function ProductsField(props: ListProps) {
  const can = useCan();
  const [typed, setTyped] = useState('');
  const { data } = useQuery({
    ...productsQuery(usePaused(typed.trim())),
    enabled: can('products:read') && !props.disabled,
    placeholderData: (before) => before,
  });
  const options = (data?.data ?? []).map(({ id, name, sku }) => ({ id, label: `${name} · ${sku}` }));
  return <Picked {...props} {...{ typed, options }} onType={setTyped} nameOf={(id) => <ProductName id={id} />} found />;
}

function ProductName({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, isError } = useQuery({ ...productQuery(id), retry: false });
  return data?.name ?? (isError ? t('segment.gone') : '…');
}

function CategoriesField(props: ListProps) {
  const { data } = useQuery(categoriesQuery);
  return <Named {...props} records={data?.data.map(({ id, path }) => ({ id, name: path }))} />;
}

function ColleaguesField(props: ListProps) {
  const records = useAssignees(null).flatMap(({ value: id, label }) => (id === '' ? [] : [{ id, name: label }]));
  return <Named {...props} records={records} />;
}

function SegmentsField(props: ListProps) {
  const { i18n } = useTranslation();
  const { data } = useQuery(segmentsQuery(i18n.language as Language));
  return <Named {...props} records={data?.data} />;
}

/** Few enough to be at hand as a whole. */
function Named(props: ListProps & { records: readonly { id: string; name: string }[] | undefined }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { records } = props;
  const options = (records ?? []).map(({ id, name }) => ({ id, label: name }));
  const nameOf = (id: string) => records?.find((each) => each.id === id)?.name ?? (records ? t('segment.gone') : '…');
  return <Picked {...props} {...{ typed, options, nameOf }} onType={setTyped} />;
}

interface PickedProps extends ListProps {
  typed: string;
  options: readonly { id: string; label: string }[];
  onType: (text: string) => void;
  nameOf: (id: string) => ReactNode;
  /** The options are the answer to what was typed. */
  found?: boolean;
}

function Picked({ value, operator, disabled, onChange, typed, options, onType, nameOf, found = false }: PickedProps) {
  const fits = (label: string) => found || label.toLowerCase().includes(typed.trim().toLowerCase());
  return (
    <Chips
      {...{ value, disabled, onChange, typed, nameOf, onType }}
      options={options.filter(({ id, label }) => !value.includes(id) && fits(label))}
      onPick={(id) => {
        onType('');
        onChange([...value, id]);
      }}
      full={value.length >= (operator.most ?? 100)}
    />
  );
}

interface ChipsProps {
  value: string[];
  disabled: boolean;
  onChange: (value: string[]) => void;
  nameOf: (each: string) => ReactNode;
  typed: string;
  options: ComboboxOption[];
  onType: (text: string) => void;
  onPick: (id: string) => void;
  full: boolean;
}

/** What is chosen, each with a cross, and a field for more. */
function Chips({ value, disabled, onChange, nameOf, typed, options, onType, onPick, full }: ChipsProps) {
  const { t } = useTranslation();
  return (
    <span className={styles['chips']}>
      {value.map((each) => (
        <span key={each} className={styles['chip']}>
          {nameOf(each)}
          {disabled ? null : (
            <button
              type="button"
              aria-label={t('segment.removeValue')}
              onClick={() => {
                onChange(value.filter((other) => other !== each));
              }}
            >
              <X size={13} aria-hidden="true" />
            </button>
          )}
        </span>
      ))}
      {disabled || full ? null : (
        <span
          className={styles['more']}
          onKeyDown={(event) => {
            // Nothing is walked to in the list: what is written is meant.
            const [first] = options;
            const walked = (event.target as HTMLElement).getAttribute('aria-activedescendant') !== null;
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || walked || typed.trim() === '' || !first)
              return;
            event.preventDefault();
            onPick(first.id);
          }}
        >
          <Combobox
            label={t('segment.addValue')}
            placeholder={t('segment.addValue')}
            value={typed}
            options={options}
            onType={onType}
            onPick={onPick}
          />
        </span>
      )}
    </span>
  );
}
