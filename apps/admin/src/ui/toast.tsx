import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../api/problem.js';
import { TextButton } from './text-button.js';
import styles from './toast.module.css';
import { useProblemWords } from './use-problem-words.js';

interface Toast {
  id: number;
  kind: 'done' | 'failed';
  text: string;
  problem: Problem | undefined;
  action: ToastAction | undefined;
}

/** Something to be done about what was just done, such as taking it back. */
export interface ToastAction {
  label: string;
  run: () => void;
}

const SHOWN_MS = { done: 3500, action: 9000, failed: 9000 };
let toasts: readonly Toast[] = [];
let made = 0;
const watchers = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const watcher of watchers) watcher();
}

function show(kind: Toast['kind'], text: string, problem?: Problem, action?: ToastAction): void {
  const id = ++made;
  set([...toasts.slice(-2), { id, kind, text, problem, action }]);
  setTimeout(
    () => {
      dismiss(id);
    },
    SHOWN_MS[action ? 'action' : kind],
  );
}

function dismiss(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

export const toast = {
  done: (text: string, action?: ToastAction) => {
    show('done', text, undefined, action);
  },
  failed: (error: unknown) => {
    show('failed', '', asProblem(error));
  },
};

/** The live region stands in the page from the start, so that screen readers announce what is put into it. */
export function Toasts() {
  const { t } = useTranslation();
  const { detailOf } = useProblemWords();
  const shown = useSyncExternalStore(watch, () => toasts);
  return (
    <div className={styles['toasts']} role="status" aria-live="polite">
      {shown.map(({ id, kind, text, problem, action }) => (
        <div key={id} className={styles['toast']} data-kind={kind}>
          {kind === 'done' ? (
            <CircleCheck size={17} aria-hidden="true" />
          ) : (
            <TriangleAlert size={17} aria-hidden="true" />
          )}
          <span>
            {problem ? detailOf(problem) : text}
            {problem?.requestId ? <small>{t('face.request', { id: problem.requestId })}</small> : null}
          </span>
          {action ? (
            <TextButton
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </TextButton>
          ) : null}
          <button
            type="button"
            className={styles['dismiss']}
            aria-label={t('action.dismiss')}
            onClick={() => {
              dismiss(id);
            }}
          >
            <X size={15} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  );
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
