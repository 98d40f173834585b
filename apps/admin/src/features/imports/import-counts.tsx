import { useTranslation } from 'react-i18next';
import type { FileImport } from '../../api/types.js';
import { useImportKind } from './import-kind.js';
import styles from './import.module.css';

const RESULTS = ['created', 'changed', 'unchanged', 'duplicate', 'bad'] as const;

export function Counts({ counts }: { counts: FileImport['counts'] }) {
  const { t, i18n } = useTranslation();
  const { kind } = useImportKind();
  // Of products a row about the same one is refused.
  const shown = RESULTS.filter((result) => result !== 'duplicate' || kind !== 'products');
  return (
    <dl className={styles['counts']}>
      {shown.map((result) => (
        <div key={result} data-result={result}>
          <dt>{t(`imports.counted.${result}`)}</dt>
          <dd>{counts[result].toLocaleString(i18n.language)}</dd>
        </div>
      ))}
    </dl>
  );
}
