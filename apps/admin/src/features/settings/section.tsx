import type { ReactNode } from 'react';
import { useTitle } from '../../lib/use-title.js';
import { Card } from '../../ui/page.js';
import styles from './settings.module.css';

/** The frame of one settings section: heading, what it is about, its content. */
export function Section({
  title,
  note,
  actions,
  children,
}: {
  title: string;
  note?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <section aria-label={title}>
      <header className={styles['head']}>
        <div>
          <h2>{title}</h2>
          {note ? <p className={styles['note']}>{note}</p> : null}
        </div>
        {actions}
      </header>
      <Card>{children}</Card>
    </section>
  );
}
