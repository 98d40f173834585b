import { useTranslation } from 'react-i18next';
import type { ValuePreview } from '../../api/types.js';
import { Card } from '../../ui/page.js';
import { type Grouping, useGroupWords } from './use-group-words.js';
import styles from './rules.module.css';

/** With these rules: how many would be where, beside how many are. */
export function RulesPreview({ preview }: { preview: ValuePreview }) {
  const { t, i18n } = useTranslation();
  return (
    <section aria-labelledby="rules-preview" className={styles['preview']}>
      <div role="status">
        <h2 id="rules-preview" className={styles['heading']}>
          {preview.changing === 0
            ? t('lifecycle.changingNone')
            : t('lifecycle.changing', {
                count: preview.changing,
                members: preview.changing.toLocaleString(i18n.language),
              })}
        </h2>
      </div>
      <div className={styles['pair']}>
        <Counts what="stage" counts={preview.stages} />
        <Counts what="group" counts={preview.groups} />
      </div>
    </section>
  );
}

function Counts({ what, counts }: { what: Grouping; counts: ValuePreview['stages'] }) {
  const { t, i18n } = useTranslation();
  const named = useGroupWords();
  const label = t(what === 'stage' ? 'lifecycle.stages' : 'lifecycle.groups');
  const change = new Intl.NumberFormat(i18n.language, { signDisplay: 'exceptZero' });
  return (
    <Card>
      <table className={styles['counts']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">{t('lifecycle.now')}</th>
            <th scope="col">{t('lifecycle.then')}</th>
            <th scope="col">{t('lifecycle.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ of, now, then }) => (
            <tr key={of}>
              <th scope="row">{named(what, of)}</th>
              <td>{now.toLocaleString(i18n.language)}</td>
              <td>{then.toLocaleString(i18n.language)}</td>
              <td data-none={now === then}>{change.format(then - now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
