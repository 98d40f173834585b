import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  /** For tables of many columns. */
  wide?: boolean;
  children: ReactNode;
}

/** A screen with a heading, its actions, and content of a readable width. */
export function Page({ title, note, actions, wide = false, children }: PageProps) {
  return (
    <div className={styles['page']} data-wide={wide}>
      <header className={styles['head']}>
        <div>
          <h1>{title}</h1>
          {note ? <p className={styles['note']}>{note}</p> : null}
        </div>
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

export function Card({ children }: { children: ReactNode }) {
  return <div className={styles['card']}>{children}</div>;
}
