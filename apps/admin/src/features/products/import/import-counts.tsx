import { useTranslation } from 'react-i18next';
import type { ProductImport } from '../../../api/types.js';
import styles from './import.module.css';

const RESULTS = ['created', 'changed', 'unchanged', 'bad'] as const;

export function Counts({ counts }: { counts: ProductImport['counts'] }) {
  const { t, i18n } = useTranslation();
  return (
    <dl className={styles['counts']}>
      {RESULTS.map((result) => (
        <div key={result} data-result={result}>
          <dt>{t(`imports.counted.${result}`)}</dt>
          <dd>{counts[result].toLocaleString(i18n.language)}</dd>
        </div>
      ))}
    </dl>
  );
}
