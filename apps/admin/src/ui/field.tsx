import { ChevronDown } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface FrameProps {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
}

interface Tied {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** A label over a control, its help and its error tied to it for screen readers. */
export function LabelledControl({
  label,
  help,
  error,
  children,
}: FrameProps & { children: (tied: Tied) => ReactNode }) {
  const id = useId();
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].join(' ').trim();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      {help ? (
        <p id={`${id}-help`} className={styles['help']}>
          {help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

export function Field({
  label,
  help,
  error,
  ...input
}: FrameProps & Omit<ComponentProps<'input'>, 'id' | 'className'>) {
  return (
    <LabelledControl {...{ label, help, error }}>
      {(tied) => <input className={styles['control']} {...tied} {...input} />}
    </LabelledControl>
  );
}

export function TextField({
  label,
  help,
  error,
  ...area
}: FrameProps & Omit<ComponentProps<'textarea'>, 'id' | 'className'>) {
  return (
    <LabelledControl {...{ label, help, error }}>
      {(tied) => <textarea className={styles['control']} rows={3} {...tied} {...area} />}
    </LabelledControl>
  );
}

interface ChoiceProps extends FrameProps, Omit<ComponentProps<'select'>, 'id' | 'className'> {
  options: readonly { value: string; label: string }[];
}

export function ChoiceField({ label, help, error, options, ...select }: ChoiceProps) {
  return (
    <LabelledControl {...{ label, help, error }}>
      {(tied) => (
        <span className={styles['choice']}>
          <select className={styles['control']} {...tied} {...select}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown size={15} aria-hidden="true" />
        </span>
      )}
    </LabelledControl>
  );
}

/** Two fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}

export function FieldStack({ children }: { children: ReactNode }) {
  return <div className={styles['stack']}>{children}</div>;
}
