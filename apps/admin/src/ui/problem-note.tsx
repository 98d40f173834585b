import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../api/problem.js';
import { useProblemWords } from './use-problem-words.js';
import styles from './problem-note.module.css';

/** What went wrong with the last act, beside the button that did it; the person's text stays where it was. */
export function ProblemNote({ error }: { error: unknown }) {
  return (
    <div role="alert" className={styles['slot']}>
      {error ? <Words problem={asProblem(error)} /> : null}
    </div>
  );
}

function Words({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const { detailOf, faultsOf } = useProblemWords();
  const { requestId } = problem;
  return (
    <div className={styles['note']}>
      <TriangleAlert size={16} aria-hidden="true" />
      <div>
        {detailOf(problem)}
        {faultsOf(problem).map(({ pointer, text }) => (
          <div key={pointer}>{text}</div>
        ))}
        {requestId ? <div className={styles['request']}>{t('face.request', { id: requestId })}</div> : null}
      </div>
    </div>
  );
}
