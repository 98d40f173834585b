import type { Answers } from './definition.js';

const KEPT_MS = 7 * 24 * 3600 * 1000;

export interface Draft {
  answers: Answers;
  /** What the page's address prefilled when this was saved: a new link with other values wins over the draft. */
  seed: string;
  submissionId: string;
  /** The content that was sent under `submissionId` with an unknown end. */
  sent?: string | undefined;
}

export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** One form's draft. Storage that is absent, full or denied means no draft, never an error. */
export function draftOf(key: string, store: () => Store, now = Date.now) {
  const safely = <T>(work: (store: Store) => T): T | undefined => {
    try {
      return work(store());
    } catch {
      return undefined;
    }
  };
  const drop = () => safely((s) => s.removeItem(key));
  return {
    drop,
    load: (): Draft | undefined =>
      safely((s) => {
        const kept = JSON.parse(s.getItem(key) ?? 'null') as Partial<Draft & { at: number }> | null;
        if (kept && now() - (kept.at ?? 0) < KEPT_MS && kept.answers) return kept as Draft;
        drop();
        return undefined;
      }),
    save: (draft: Draft) => safely((s) => s.setItem(key, JSON.stringify({ ...draft, at: now() }))),
  };
}
