import { useQuery } from '@tanstack/react-query';
import { Braces } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewText, variablesQuery } from '../../api/answers.js';
import { asProblem } from '../../api/problem.js';
import type { Language, Texts } from '../../api/types.js';
import { LANGUAGES } from '../../app/i18n.js';
import { Menu } from '../../ui/menu.js';
import { ProblemNote } from '../../ui/problem-note.js';
import type { EditorHandle } from '../../ui/rich-editor.js';
import { RichText } from '../../ui/rich-text.js';
import styles from './answers.module.css';

const RichEditor = lazy(async () => ({ default: (await import('../../ui/rich-editor.js')).RichEditor }));
const LOCALES = Object.entries(LANGUAGES) as [Language, string][];

interface TextsEditorProps {
  label: string;
  texts: Texts;
  onChange: (texts: Texts) => void;
  /** Which variables it may name, by how their names begin. */
  groups?: readonly string[] | undefined;
  readOnly?: boolean;
  /** Languages that the server found fault with are opened. */
  faulty?: Language | undefined;
}

/** One text in its languages, with variables to put in, and what it says on a real order. */
export function TextsEditor({ label, texts, onChange, groups, readOnly = false, faulty }: TextsEditorProps) {
  const { t, i18n } = useTranslation();
  const first = LOCALES.find(([key]) => texts[key])?.[0] ?? (i18n.language as Language);
  const [chosen, setChosen] = useState<Language>();
  const lang = chosen ?? faulty ?? first;
  const handle = useRef<EditorHandle>(null);
  const { data } = useQuery(variablesQuery);
  const variables = (data?.data ?? []).filter(
    ({ name }) => !groups || groups.some((group) => name.startsWith(`${group}.`)),
  );
  const html = texts[lang] ?? '';
  return (
    <div className={styles['texts']} role="group" aria-label={label}>
      <div className={styles['head']}>
        <div role="tablist" aria-label={t('answers.texts')} className={styles['tabs']}>
          {LOCALES.map(([key, name]) => (
            <button
              key={key}
              type="button"
              role="tab"
              aria-selected={key === lang}
              tabIndex={key === lang ? 0 : -1}
              data-written={Boolean(texts[key])}
              onClick={() => {
                setChosen(key);
              }}
              onKeyDown={(event) => {
                const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
                if (step === undefined) return;
                const at = LOCALES.findIndex(([each]) => each === lang);
                setChosen(LOCALES[(at + step + LOCALES.length) % LOCALES.length]?.[0]);
                const tabs = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=tab]');
                tabs?.[(at + step + LOCALES.length) % LOCALES.length]?.focus();
              }}
            >
              {name}
            </button>
          ))}
        </div>
        {readOnly ? null : (
          <Menu
            label={t('answers.variables')}
            className={styles['variables']}
            groups={[
              {
                key: 'variables',
                items: variables.map(({ name, example }) => ({
                  key: name,
                  label: `${t(`answers.variable.${name}`)} · ${example.split('\n')[0] ?? ''}`,
                  onSelect: () => {
                    handle.current?.insert(`{{ ${name} }}`);
                  },
                })),
              },
            ]}
          >
            <Braces size={15} aria-hidden="true" />
            {t('answers.variables')}
          </Menu>
        )}
      </div>
      {readOnly ? (
        <RichText html={html} className={styles['read']} />
      ) : (
        <div className={styles['editor']}>
          <Suspense fallback={<div className={styles['blank']} aria-busy="true" />}>
            <RichEditor
              key={lang}
              label={t('answers.textIn', { language: LANGUAGES[lang] })}
              initial={html}
              onReady={(ready) => {
                handle.current = ready;
              }}
              onChange={(changed) => {
                onChange({ ...texts, [lang]: changed });
              }}
            />
          </Suspense>
        </div>
      )}
      <Preview html={html} language={lang} />
    </div>
  );
}

/** By the newest order that the person may see; the text as it is after a short pause. */
function Preview({ html, language }: { html: string; language: Language }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['text-preview', language, html],
    queryFn: async ({ signal }) => {
      await pause(350, signal);
      return previewText({ html, language }, signal);
    },
    enabled: html !== '',
    placeholderData: (before) => before,
    retry: false,
  });
  return (
    <section className={styles['preview']} aria-label={t('answers.preview')}>
      <h3>
        {data?.orderNumber && html !== '' ? t('answers.previewOn', { number: data.orderNumber }) : t('answers.preview')}
      </h3>
      {html === '' ? (
        <p className={styles['muted']}>{t('answers.previewEmpty')}</p>
      ) : error ? (
        <ProblemNote error={asProblem(error)} />
      ) : data ? (
        <>
          <RichText html={data.html} />
          {data.missing.length > 0 ? (
            <p className={styles['missing']}>
              {t('answers.missing', { names: data.missing.map((name) => t(`answers.variable.${name}`)).join(', ') })}
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Typed on', 'AbortError'));
    });
  });
}
