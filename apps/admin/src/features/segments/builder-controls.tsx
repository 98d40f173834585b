import { ChevronDown, ListPlus, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type {
  ActionProps,
  CombinatorSelectorProps,
  FieldSelectorProps,
  NotToggleProps,
  OperatorSelectorProps,
  ValueEditorProps,
} from 'react-querybuilder';
import { Button } from '../../ui/button.js';
import type { BuilderContext } from './builder.js';
import styles from './builder.module.css';
import { operatorOf } from './rule-tree.js';
import { ValueField } from './value-field.js';

interface Choice {
  name?: string;
  label: string;
}

interface SelectProps {
  label: string;
  value: string | undefined;
  options: readonly (Choice | { label: string; options: readonly Choice[] })[];
  disabled: boolean | undefined;
  onChange: (value: string) => void;
}

function Select({ label, value, options, disabled, onChange }: SelectProps) {
  const option = ({ name, label: words }: Choice) => (
    <option key={name} value={name}>
      {words}
    </option>
  );
  return (
    <span className={styles['select']}>
      <select
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map((each) =>
          'options' in each ? (
            <optgroup key={each.label} label={each.label}>
              {each.options.map(option)}
            </optgroup>
          ) : (
            option(each)
          ),
        )}
      </select>
      <ChevronDown size={14} aria-hidden="true" />
    </span>
  );
}

function CombinatorSelect(props: CombinatorSelectorProps) {
  const { value, options, disabled } = props;
  const { t } = useTranslation();
  return (
    <Select
      label={t('segment.combine')}
      {...{ value, options, disabled }}
      onChange={(chosen) => {
        props.handleOnChange(chosen);
      }}
    />
  );
}

function FieldSelect(props: FieldSelectorProps) {
  const { value, options, disabled } = props;
  const { t } = useTranslation();
  return (
    <Select
      label={t('segment.field')}
      {...{ value, options, disabled }}
      onChange={(chosen) => {
        props.handleOnChange(chosen);
      }}
    />
  );
}

function OperatorSelect(props: OperatorSelectorProps) {
  const { value, options, disabled } = props;
  const { t } = useTranslation();
  return (
    <Select
      label={t('segment.operator')}
      {...{ value, options, disabled }}
      onChange={(chosen) => {
        props.handleOnChange(chosen);
      }}
    />
  );
}

function ValueEditor(props: ValueEditorProps) {
  const { field, operator, disabled } = props;
  const { conditions, currency } = props.context as BuilderContext;
  const found = operatorOf(conditions, field, operator);
  const condition = conditions.find((each) => each.field === field);
  if (!found || !condition) return null;
  return (
    <ValueField
      key={`${field} ${operator}`}
      {...{ condition, currency }}
      operator={found}
      value={props.value as unknown}
      disabled={disabled ?? false}
      onChange={(typed) => {
        props.handleOnChange(typed);
      }}
    />
  );
}

/** The opposite of the whole group. */
function NotToggle(props: NotToggleProps) {
  const { checked, disabled } = props;
  const { t } = useTranslation();
  return (
    <label className={styles['not']}>
      <input
        type="checkbox"
        checked={checked ?? false}
        disabled={disabled}
        onChange={(event) => {
          props.handleOnChange(event.target.checked);
        }}
      />
      {t('segment.not')}
    </label>
  );
}

function AddCondition(props: ActionProps) {
  const { t } = useTranslation();
  return props.disabled ? null : (
    <Button
      size="small"
      icon={<Plus size={15} aria-hidden="true" />}
      onClick={(event) => {
        props.handleOnClick(event);
      }}
    >
      {t('segment.addCondition')}
    </Button>
  );
}

function AddGroup(props: ActionProps) {
  const { t } = useTranslation();
  return props.disabled ? null : (
    <Button
      size="small"
      look="text"
      icon={<ListPlus size={15} aria-hidden="true" />}
      onClick={(event) => {
        props.handleOnClick(event);
      }}
    >
      {t('segment.addGroup')}
    </Button>
  );
}

function Remove(props: ActionProps) {
  const { t } = useTranslation();
  return props.disabled ? null : (
    <button
      type="button"
      className={styles['remove']}
      aria-label={'rules' in props.ruleOrGroup ? t('segment.removeGroup') : t('segment.removeCondition')}
      onClick={(event) => {
        props.handleOnClick(event);
      }}
    >
      <X size={16} aria-hidden="true" />
    </button>
  );
}

/** The house's own parts in the places of the library's. */
export const BUILDER_CONTROLS = {
  combinatorSelector: CombinatorSelect,
  fieldSelector: FieldSelect,
  operatorSelector: OperatorSelect,
  valueEditor: ValueEditor,
  notToggle: NotToggle,
  addRuleAction: AddCondition,
  addGroupAction: AddGroup,
  removeRuleAction: Remove,
  removeGroupAction: Remove,
};
