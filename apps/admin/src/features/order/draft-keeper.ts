import { isProblem } from '../../api/problem.js';
import type { Draft, FileRef } from '../../api/types.js';

const PAUSE_MS = 800;

export interface DraftView {
  /** Goes up when what is written was replaced: the editor begins anew. */
  generation: number;
  /** What was replaced was replaced by the person's own act: the editor takes the focus. */
  focus: boolean;
  empty: boolean;
  state: 'empty' | 'unsaved' | 'saved' | 'failed';
  /** What stands on the server since it was changed elsewhere. */
  conflict: Draft | undefined;
}

type Store = (version: number, written: { body: string; fileIds: string[] }) => Promise<Draft>;

/** Keeps one draft on the server while it is written: some moments after the last keystroke, one saving at a time. */
export class DraftKeeper {
  body: string;
  files: readonly FileRef[];
  #version: number;
  #dirty = false;
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;
  #view: DraftView;
  readonly #watchers = new Set<() => void>();

  constructor(
    stored: Draft,
    private readonly store: Store,
  ) {
    this.body = stored.body;
    this.files = besideText(stored);
    this.#version = stored.version;
    const empty = stored.version === 0;
    this.#view = { generation: 0, focus: false, empty, state: empty ? 'empty' : 'saved', conflict: undefined };
  }

  readonly view = (): DraftView => this.#view;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  write(body: string): void {
    this.body = body;
    this.#changed();
  }

  attach(files: readonly FileRef[]): void {
    this.files = files;
    this.#changed();
  }

  /** What the server has now. Unsaved words of one's own are never replaced without asking. */
  adopt(stored: Draft, focus = false): void {
    if (stored.version === this.#version || (stored.version < this.#version && stored.version !== 0)) return;
    if (this.#dirty || this.#saving) {
      if (stored.version !== 0) this.#show({ conflict: stored });
      return;
    }
    this.#take(stored, focus);
  }

  takeTheirs(): void {
    const { conflict } = this.#view;
    if (conflict) this.#take(conflict, true);
  }

  keepMine(): void {
    this.#version = this.#view.conflict?.version ?? this.#version;
    this.#show({ conflict: undefined });
    this.#dirty = true;
    void this.flush();
  }

  /** Nothing is saved from here on, until `sent` or `resume`. */
  async hold(): Promise<void> {
    this.#held = true;
    clearTimeout(this.#timer);
    await this.#saving;
  }

  resume(): void {
    this.#held = false;
    if (this.#dirty) void this.flush();
  }

  sent(): void {
    this.#held = false;
    this.#take({ kind: 'reply', body: '', files: [], version: 0, savedAt: null }, true);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#saving;
    if (!this.#dirty || this.#held || this.#view.conflict) return;
    this.#saving = this.#save().finally(() => {
      this.#saving = undefined;
      if (this.#dirty && this.#view.state !== 'failed') this.#schedule();
    });
    await this.#saving;
  }

  async #save(): Promise<void> {
    this.#dirty = false;
    try {
      const saved = await this.store(this.#version, {
        body: this.body,
        fileIds: [...this.files.map(({ id }) => id), ...imagesIn(this.body)],
      });
      this.#version = saved.version;
      this.#show({ state: this.#unsaved() ? 'unsaved' : saved.version === 0 ? 'empty' : 'saved' });
    } catch (error) {
      this.#dirty = true;
      const current = isProblem(error, 412) ? (error.current as Draft) : undefined;
      // Sent or discarded elsewhere while more was being written: what is written goes on as a new draft.
      if (current?.version === 0) {
        this.#version = 0;
        this.#schedule();
      } else this.#show({ state: 'failed', conflict: current });
    }
  }

  /** More may have been written while the server was asked. */
  #unsaved(): boolean {
    return this.#dirty;
  }

  #changed(): void {
    this.#dirty = true;
    if (!this.#held) this.#schedule();
    const empty = this.body === '' && this.files.length === 0;
    if (empty !== this.#view.empty || this.#view.state !== 'unsaved') this.#show({ empty, state: 'unsaved' });
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  #take({ body, files, version }: Draft, focus: boolean): void {
    clearTimeout(this.#timer);
    this.#dirty = false;
    this.body = body;
    this.files = besideText({ body, files });
    this.#version = version;
    const empty = version === 0;
    const generation = this.#view.generation + 1;
    this.#show({ generation, focus, empty, state: empty ? 'empty' : 'saved', conflict: undefined });
  }

  #show(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change };
    for (const watcher of this.#watchers) watcher();
  }
}

function besideText({ body, files }: Pick<Draft, 'body' | 'files'>): readonly FileRef[] {
  return files.filter(({ id }) => !body.includes(id));
}

/** Files that stand in the text belong to the draft as well as those beside it. */
function imagesIn(body: string): string[] {
  return [...body.matchAll(/src="\/api\/v1\/files\/([\da-f-]{36})"/g)].map(([, id]) => id ?? '');
}
