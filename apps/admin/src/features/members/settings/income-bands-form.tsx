import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeMemberSettings, memberSettingsQuery } from '../../../api/members.js';
import { isProblem } from '../../../api/problem.js';
import type { MemberSettings } from '../../../api/types.js';
import { LANGUAGES } from '../../../app/i18n.js';
import { Button } from '../../../ui/button.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { useCan } from '../../auth/session.js';
import styles from './income-bands.module.css';

const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;
const MOST_BANDS = 20;

type Bands = MemberSettings['incomeBands'];

/** A row for each band, from the lowest on, with its name in each language. */
export function IncomeBandsForm({ settings }: { settings: MemberSettings }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const readOnly = !useCan()('settings:write');
  const [bands, setBands] = useState<Bands>(settings.incomeBands);
  const [tried, setTried] = useState(false);
  const named = (band: Bands[number]) => LOCALES.some((locale) => (band.label[locale] ?? '').trim() !== '');
  const store = useMutation({
    mutationFn: () =>
      changeMemberSettings(
        settings.version,
        bands.map(({ band, label }) => ({
          band,
          label: Object.fromEntries(
            LOCALES.map((locale) => [locale, (label[locale] ?? '').trim()]).filter(([, text]) => text !== ''),
          ) as Bands[number]['label'],
        })),
      ),
    onSuccess: (saved) => {
      client.setQueryData(memberSettingsQuery.queryKey, saved);
      toast.done(t('settings.saved'));
    },
  });
  const outdated = isProblem(store.error, 412);
  const free = Array.from({ length: MOST_BANDS }, (_, at) => at + 1).find((band) =>
    bands.every((each) => each.band !== band),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (bands.every(named)) store.mutate();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <div className={styles['scroll']}>
        <table className={styles['bands']}>
          <thead>
            <tr>
              <th scope="col">{t('member.bands.number')}</th>
              {LOCALES.map((locale) => (
                <th key={locale} scope="col">
                  {LANGUAGES[locale]}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {bands.map((each, at) => (
              <tr key={each.band}>
                <th scope="row">{each.band}</th>
                {LOCALES.map((locale) => (
                  <td key={locale}>
                    <input
                      aria-label={t('member.bands.name', { band: each.band, language: LANGUAGES[locale] })}
                      aria-invalid={tried && !named(each) ? true : undefined}
                      maxLength={80}
                      readOnly={readOnly}
                      value={each.label[locale] ?? ''}
                      onChange={({ target }) => {
                        const label = { ...each.label, [locale]: target.value };
                        setBands(bands.with(at, { ...each, label }));
                      }}
                    />
                  </td>
                ))}
                <td>
                  {readOnly ? null : (
                    <button
                      type="button"
                      className={styles['remove']}
                      aria-label={t('member.remove', { what: t('member.band', { band: each.band }) })}
                      title={t('member.remove', { what: t('member.band', { band: each.band }) })}
                      onClick={() => {
                        setBands(bands.filter(({ band }) => band !== each.band));
                      }}
                    >
                      <X size={16} aria-hidden="true" />
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {bands.length === 0 ? <p className={styles['quiet']}>{t('member.bands.none')}</p> : null}
      {tried && !bands.every(named) ? <p role="alert">{t('member.bands.nameless')}</p> : null}
      {readOnly ? null : (
        <>
          <p className={styles['quiet']}>{t('member.bands.keep')}</p>
          {store.error ? <ProblemNote error={store.error} /> : null}
          <div className={styles['foot']}>
            {free === undefined ? null : (
              <Button
                icon={<Plus size={16} aria-hidden="true" />}
                onClick={() => {
                  setBands([...bands, { band: free, label: {} }].sort((a, b) => a.band - b.band));
                }}
              >
                {t('member.bands.add')}
              </Button>
            )}
            {outdated ? (
              <Button onClick={() => void client.invalidateQueries({ queryKey: memberSettingsQuery.queryKey })}>
                {t('conflict.takeTheirs')}
              </Button>
            ) : null}
            <Button look="primary" type="submit" busy={store.isPending}>
              {t('action.save')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
