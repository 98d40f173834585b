import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ExternalLink, Plus, X } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOwnPage } from '../../api/joining.js';
import { memberSettingsQuery } from '../../api/members.js';
import { isProblem } from '../../api/problem.js';
import type { MemberSettings } from '../../api/types.js';
import { LANGUAGES } from '../../app/i18n.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import bands from '../members/settings/income-bands.module.css';
import settings from '../settings/settings.module.css';
import styles from './own-page-form.module.css';
import { newTopicKey } from './topic-key.js';

const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;
const FIELDS = ['name', 'company', 'phone', 'gender', 'birthDate', 'address'] as const;
const MOST_TOPICS = 30;

type Topics = MemberSettings['topics'];

/** What members find on their own page: topics to choose from, and the fields that they may change. */
export function OwnPageForm({ settings: saved }: { settings: MemberSettings }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const readOnly = !useCan()('settings:write');
  const [topics, setTopics] = useState<Topics>(saved.topics);
  const [ownFields, setOwnFields] = useState(saved.ownFields);
  const [tried, setTried] = useState(false);
  const named = (topic: Topics[number]) => LOCALES.some((locale) => (topic.label[locale] ?? '').trim() !== '');
  const store = useMutation({
    mutationFn: () => changeOwnPage(saved.version, { topics: topics.map(trimmed), ownFields }),
    onSuccess: (now) => {
      client.setQueryData(memberSettingsQuery.queryKey, now);
      toast.done(t('settings.saved'));
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (topics.every(named)) store.mutate();
  };
  return (
    <section aria-label={t('joining.ownPage.title')} className={styles['section']}>
      <header className={settings['head']}>
        <div>
          <h2>{t('joining.ownPage.title')}</h2>
          <p className={settings['note']}>{t('joining.ownPage.note')}</p>
        </div>
        <a className={styles['look']} href="/my" target="_blank" rel="noreferrer">
          {t('joining.ownPage.look')} <ExternalLink size={14} aria-hidden="true" />
        </a>
      </header>
      <Card>
        <form className={bands['form']} onSubmit={submit} noValidate>
          <h3>{t('joining.touch.topics')}</h3>
          {topics.length === 0 ? (
            <p className={bands['quiet']}>{t('joining.ownPage.noTopics')}</p>
          ) : (
            <div className={bands['scroll']}>
              <table className={bands['bands']}>
                <thead>
                  <tr>
                    {LOCALES.map((locale) => (
                      <th key={locale} scope="col">
                        {LANGUAGES[locale]}
                      </th>
                    ))}
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {topics.map((topic, at) => (
                    <tr key={topic.key}>
                      {LOCALES.map((locale) => (
                        <td key={locale}>
                          <input
                            aria-label={t('joining.ownPage.topicName', { place: at + 1, language: LANGUAGES[locale] })}
                            aria-invalid={tried && !named(topic) ? true : undefined}
                            maxLength={80}
                            readOnly={readOnly}
                            value={topic.label[locale] ?? ''}
                            onChange={({ target }) => {
                              const label = { ...topic.label, [locale]: target.value };
                              setTopics(topics.with(at, { ...topic, label }));
                            }}
                          />
                        </td>
                      ))}
                      <td>
                        {readOnly ? null : (
                          <button
                            type="button"
                            className={bands['remove']}
                            aria-label={t('joining.ownPage.removeTopic', { place: at + 1 })}
                            title={t('joining.ownPage.removeTopic', { place: at + 1 })}
                            onClick={() => {
                              setTopics(topics.filter(({ key }) => key !== topic.key));
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
          )}
          {tried && !topics.every(named) ? <p role="alert">{t('joining.ownPage.nameless')}</p> : null}
          {readOnly || topics.length >= MOST_TOPICS ? null : (
            <div>
              <Button
                icon={<Plus size={16} aria-hidden="true" />}
                onClick={() => {
                  setTopics([...topics, { key: newTopicKey(topics.map(({ key }) => key)), label: {} }]);
                }}
              >
                {t('joining.ownPage.addTopic')}
              </Button>
            </div>
          )}
          <fieldset className={styles['fields']}>
            <legend>{t('joining.ownPage.fields')}</legend>
            {FIELDS.map((field) => (
              <label key={field}>
                <input
                  type="checkbox"
                  disabled={readOnly}
                  checked={ownFields.includes(field)}
                  onChange={({ target }) => {
                    setOwnFields(target.checked ? [...ownFields, field] : ownFields.filter((each) => each !== field));
                  }}
                />
                {field === 'address' ? t('member.section.addresses') : t(`member.field.${field}`)}
              </label>
            ))}
          </fieldset>
          {readOnly ? null : (
            <>
              {store.error ? <ProblemNote error={store.error} /> : null}
              <div className={bands['foot']}>
                {isProblem(store.error, 412) ? (
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
      </Card>
    </section>
  );
}

function trimmed({ key, label }: Topics[number]): Topics[number] {
  const named = LOCALES.map((locale) => [locale, (label[locale] ?? '').trim()]).filter(([, text]) => text !== '');
  return { key, label: Object.fromEntries(named) as Topics[number]['label'] };
}
