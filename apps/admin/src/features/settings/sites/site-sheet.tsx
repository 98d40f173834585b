import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormSummary } from '../../../api/types.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, FieldStack } from '../../../ui/field.js';
import { inLanguage } from '../../forms/in-language.js';
import settings from '../settings.module.css';
import { type Site, changesFor, originOf } from './site.js';
import styles from './sites.module.css';
import { useAllowing } from './use-allowing.js';

interface SiteSheetProps {
  site: Site | undefined;
  /** All of them, as they are now. */
  forms: FormSummary[];
  onClose: () => void;
}

export function SiteSheet({ site, forms, onClose }: SiteSheetProps) {
  const { t, i18n } = useTranslation();
  const [address, setAddress] = useState(site?.origin ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(site?.forms.map(({ id }) => id)));
  const [tried, setTried] = useState(false);
  const store = useAllowing(onClose);
  const read = originOf(address);
  const origin = 'origin' in read ? read.origin : undefined;
  const title = t(site ? 'settings.sites.change' : 'settings.sites.add');
  return (
    <Dialog
      shape="sheet"
      title={title}
      submitLabel={site ? t('action.save') : title}
      pending={store.isPending}
      error={store.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (origin !== undefined && chosen.size > 0) store.mutate(changesFor(forms, site?.origin, origin, chosen));
      }}
    >
      <FieldStack>
        <Field
          label={t('settings.sites.address')}
          help={
            origin !== undefined && origin !== address.trim()
              ? t('settings.sites.keptAs', { origin })
              : t('settings.sites.addressHelp')
          }
          error={tried && 'fault' in read ? t(`settings.sites.fault.${read.fault}`) : undefined}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={address}
          onChange={(event) => {
            setAddress(event.target.value);
          }}
        />
        <fieldset className={styles['choice']}>
          <legend>{t('settings.sites.which')}</legend>
          {forms.map(({ id, title: words, slug, status }) => (
            <label key={id} className={settings['check']}>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={({ target: { checked } }) => {
                  setChosen(new Set(checked ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
                }}
              />
              <div>
                {inLanguage(words, i18n.language)}
                <span>
                  /f/{slug} · {t(`forms.is.${status}`)}
                </span>
              </div>
            </label>
          ))}
          {tried && chosen.size === 0 ? (
            <p role="alert" className={styles['fault']}>
              {t(site ? 'settings.sites.noneChosen' : 'settings.sites.chooseForm')}
            </p>
          ) : null}
        </fieldset>
      </FieldStack>
    </Dialog>
  );
}
