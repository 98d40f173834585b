import { useTranslation } from 'react-i18next';
import { ChoiceField, Field, FieldRow } from '../../ui/field.js';
import { useImportKind } from './import-kind.js';
import styles from './import.module.css';

type Policy = Record<string, string>;
interface Props {
  policy: Policy;
  onChange: (policy: Policy) => void;
}

/** What rows may do: of each kind its own. */
export function ImportRules(props: Props) {
  const { kind } = useImportKind();
  return kind === 'products' ? <ProductRules {...props} /> : kind === 'members' ? <MemberRules {...props} /> : <RegisterRules {...props} />; // prettier-ignore
}

function useRule({ policy, onChange }: Props) {
  const choice = (name: string, label: string, options: readonly { value: string; label: string }[]) => (
    <ChoiceField
      label={label}
      value={policy[name] ?? options[0]?.value ?? ''}
      options={options}
      onChange={({ target: { value } }) => {
        onChange({ ...policy, [name]: value });
      }}
    />
  );
  const line = (name: string, label: string, maxLength: number, change = (text: string) => text) => (
    <Field
      label={label}
      value={policy[name] ?? ''}
      maxLength={maxLength}
      onChange={({ target: { value } }) => {
        onChange({ ...policy, [name]: change(value) });
      }}
    />
  );
  return { choice, line };
}

function useCommon(props: Props) {
  const { t } = useTranslation();
  const { choice, line } = useRule(props);
  const blanks = choice('blanks', t('imports.blanks'), [
    { value: 'ignore', label: t('imports.blanksIgnore') },
    { value: 'clear', label: t('imports.blanksClear') },
  ]);
  const language = choice('locale', t('importing.language'), [
    { value: 'en', label: 'English' },
    { value: 'zh-CN', label: '简体中文' },
    { value: 'zh-TW', label: '繁體中文' },
  ]);
  const days = choice('dayOrder', t('importing.dayOrder'), [
    { value: 'dmy', label: t('importing.dayFirst') },
    { value: 'mdy', label: t('importing.monthFirst') },
  ]);
  return { t, choice, line, blanks, language, days };
}

function ProductRules(props: Props) {
  const { t, choice, line, blanks } = useCommon(props);
  return (
    <FieldRow>
      {blanks}
      {choice('categories', t('imports.categories'), [
        { value: 'create', label: t('imports.categoriesCreate') },
        { value: 'refuse', label: t('imports.categoriesRefuse') },
      ])}
      {line('currency', t('imports.currency'), 3, (text) => text.toUpperCase())}
    </FieldRow>
  );
}

function MemberRules(props: Props) {
  const { t, choice, line, blanks, language, days } = useCommon(props);
  return (
    <>
      <FieldRow>
        {blanks}
        {choice('duplicates', t('importing.duplicates'), [
          { value: 'update', label: t('importing.duplicatesUpdate') },
          { value: 'skip', label: t('importing.duplicatesSkip') },
          { value: 'add', label: t('importing.duplicatesAdd') },
        ])}
        {language}
        {days}
        {line('tag', t('importing.tag'), 50)}
      </FieldRow>
      <p className={styles['help']}>{t('importing.consentHelp')}</p>
      <FieldRow>
        {line('consentSource', t('importing.consentSource'), 200)}
        {line('consentWording', t('importing.consentWording'), 2_000)}
      </FieldRow>
    </>
  );
}

function RegisterRules(props: Props) {
  const { t, line, language, days } = useCommon(props);
  return (
    <FieldRow>
      {line('currency', t('importing.currency'), 3, (text) => text.toUpperCase())}
      {days}
      {language}
    </FieldRow>
  );
}
