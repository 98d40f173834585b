import { useTranslation } from 'react-i18next';
import type { KeyScope } from '../../../api/types.js';
import { useOpenWords } from '../../../ui/use-open-words.js';
import styles from './api-keys.module.css';
import { byResource, PRESETS, presetOf } from './scopes.js';

interface ScopeGridProps {
  all: readonly KeyScope[];
  chosen: readonly KeyScope[];
  error: string | undefined;
  onChange: (scopes: KeyScope[]) => void;
}

/** What a key may do: a row for each kind of thing. */
export function ScopeGrid({ all, chosen, error, onChange }: ScopeGridProps) {
  const { t } = useTranslation();
  const words = useOpenWords();
  const ordersOfOthers =
    chosen.some((scope) => /^orders:(read|write)$/.test(scope)) && !chosen.includes('orders:read-all');
  return (
    <fieldset className={styles['scopes']} aria-invalid={error ? true : undefined}>
      <legend className={styles['legend']}>{t('apiKeys.scopes')}</legend>
      <div className={styles['presets']} role="group" aria-label={t('apiKeys.preset')}>
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            onClick={() => {
              onChange(presetOf(preset, all));
            }}
          >
            {t(`apiKeys.presetName.${preset}`)}
          </button>
        ))}
      </div>
      <div className={styles['grid']}>
        {byResource(all).map(({ name, scopes }) => {
          const title = words(`apiKeys.resource.${name}`, name);
          return (
            <div key={name} className={styles['resource']} role="group" aria-label={title}>
              <span aria-hidden="true">{title}</span>
              <div className={styles['acts']}>
                {scopes.map(({ scope, act }) => (
                  <label key={scope}>
                    <input
                      type="checkbox"
                      checked={chosen.includes(scope)}
                      onChange={({ target: { checked } }) => {
                        // In the order of the grid, whatever the order of the clicks.
                        onChange(all.filter((each) => (each === scope ? checked : chosen.includes(each))));
                      }}
                    />
                    {words(`apiKeys.act.${act}`, act)}
                  </label>
                ))}
              </div>
            </div>
          );
        })}
      </div>
      {error ? (
        <p className={styles['error']} role="alert">
          {error}
        </p>
      ) : null}
      {ordersOfOthers ? <p className={styles['help']}>{t('apiKeys.freeOnly')}</p> : null}
    </fieldset>
  );
}
