import { Languages } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type AdminLanguage, chooseLanguage, LANGUAGES } from '../../app/i18n.js';
import { Wordmark } from '../../ui/wordmark.js';
import styles from './auth.module.css';

const CHOICES = Object.entries(LANGUAGES) as [AdminLanguage, string][];

/** The frame of the screens one sees before one is signed in. */
export function AuthCard({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <div className={styles['page']}>
      <header className={styles['brand']}>
        <Wordmark />
      </header>
      <main className={styles['card']}>
        <h1>{title}</h1>
        {lead ? <p className={styles['lead']}>{lead}</p> : null}
        {children}
      </main>
      <footer className={styles['languages']}>
        <Languages size={15} aria-hidden="true" />
        {CHOICES.map(([language, name]) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={i18n.language === language}
            onClick={() => {
              chooseLanguage(language);
            }}
          >
            {name}
          </button>
        ))}
      </footer>
    </div>
  );
}
