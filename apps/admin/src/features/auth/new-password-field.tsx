import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { Field } from '../../ui/field.js';
import { useProblemWords } from '../../ui/use-problem-words.js';
import { PASSWORD_MIN } from './password-min.js';

interface NewPasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Of the act that sent it: what it says about this very field stands below it. */
  error: unknown;
  pointer?: string;
}

export function NewPasswordField({ label, value, onChange, error, pointer = '/password' }: NewPasswordFieldProps) {
  const { t } = useTranslation();
  const { faultsOf } = useProblemWords();
  const faults = error ? faultsOf(asProblem(error)) : [];
  return (
    <Field
      label={label}
      type="password"
      name="new-password"
      autoComplete="new-password"
      required
      minLength={PASSWORD_MIN}
      help={t('auth.passwordHelp', { count: PASSWORD_MIN })}
      error={faults.find((fault) => fault.pointer === pointer)?.text}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
