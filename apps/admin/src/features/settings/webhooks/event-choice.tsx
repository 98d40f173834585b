import { useTranslation } from 'react-i18next';
import type { WebhookEvent } from '../../../api/types.js';
import { useOpenWords } from '../../../ui/use-open-words.js';
import styles from './webhooks.module.css';

interface EventChoiceProps {
  types: readonly { type: WebhookEvent; description: string }[];
  chosen: readonly WebhookEvent[];
  error: string | undefined;
  onChange: (chosen: WebhookEvent[]) => void;
}

/** The events that the API knows, by what they mean. */
export function EventChoice({ types, chosen, error, onChange }: EventChoiceProps) {
  const { t } = useTranslation();
  const words = useOpenWords();
  const all = types.map(({ type }) => type);
  return (
    <fieldset className={styles['events']} aria-invalid={error ? true : undefined}>
      <legend>{t('webhooks.events')}</legend>
      <label>
        <input
          type="checkbox"
          checked={all.every((type) => chosen.includes(type))}
          onChange={({ target: { checked } }) => {
            onChange(checked ? all : []);
          }}
        />
        {t('webhooks.all')}
      </label>
      {types.map(({ type, description }) => (
        <label key={type}>
          <input
            type="checkbox"
            checked={chosen.includes(type)}
            onChange={({ target: { checked } }) => {
              onChange(all.filter((each) => (each === type ? checked : chosen.includes(each))));
            }}
          />
          <span>
            {words(`webhooks.event.${type}`, description)}
            <code>{type}</code>
          </span>
        </label>
      ))}
      {error ? (
        <p className={styles['fault']} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
