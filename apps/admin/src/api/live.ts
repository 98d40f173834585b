import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

export interface LiveEvent {
  topic: string;
  type: string;
  id: string;
}
/** `lost`: the line broke after it had been open, and what is shown may be old. */
export type LiveState = 'connecting' | 'open' | 'lost';

const ADDRESS = '/api/v1/live';
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];
/** Browsers give one site six lines over HTTP/1.1: a tab nobody looks at gives its line back. */
const HIDDEN_MS = 60_000;

/**
 * The one line over which the server tells what changed. Events may be lost while it is down, so whoever listens
 * is told after each reconnection (`caughtUp`) to fetch again.
 */
class LiveConnection {
  #source: EventSource | undefined;
  #state: LiveState = 'connecting';
  #failures = 0;
  #wasOpen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #users = 0;
  readonly #watchers = new Set<() => void>();
  readonly #listeners = new Set<{ event: (event: LiveEvent) => void; caughtUp: () => void }>();

  readonly state = (): LiveState => this.#state;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  listen(listener: { event: (event: LiveEvent) => void; caughtUp: () => void }): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): () => void {
    if (this.#users++ === 0) this.#connect();
    const onVisibility = () => {
      this.#onVisibility();
    };
    const onOnline = () => {
      this.#retryNow();
    };
    document.addEventListener('visibilitychange', onVisibility);
    globalThis.addEventListener('online', onOnline);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      globalThis.removeEventListener('online', onOnline);
      if (--this.#users === 0) this.#close();
    };
  }

  #connect(): void {
    this.#close();
    const source = new EventSource(ADDRESS);
    this.#source = source;
    source.addEventListener('open', () => {
      this.#opened();
    });
    source.addEventListener('live', (message: MessageEvent<string>) => {
      const event = readEvent(message.data);
      if (event) for (const listener of this.#listeners) listener.event(event);
    });
    source.addEventListener('error', () => {
      this.#failed();
    });
  }

  #opened(): void {
    const again = this.#wasOpen;
    this.#wasOpen = true;
    this.#failures = 0;
    this.#set('open');
    if (again) for (const listener of this.#listeners) listener.caughtUp();
  }

  #failed(): void {
    this.#close();
    if (this.#wasOpen || this.#failures > 0) this.#set('lost');
    const wait = RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)];
    this.#timer = setTimeout(() => {
      this.#connect();
    }, wait);
  }

  #retryNow(): void {
    if (this.#state !== 'open') this.#connect();
  }

  #onVisibility(): void {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'hidden') {
      this.#timer = setTimeout(() => {
        this.#close();
      }, HIDDEN_MS);
    } else if (this.#source?.readyState !== EventSource.OPEN) {
      this.#connect();
    }
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #set(state: LiveState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}

const connection = new LiveConnection();

function readEvent(data: string): LiveEvent | undefined {
  try {
    const event: unknown = JSON.parse(data);
    const { topic, type, id } = event as Partial<LiveEvent>;
    return topic && type && id ? { topic, type, id } : undefined;
  } catch {
    return undefined;
  }
}

/** Holds the line open as long as the component is there: the shell does, for whom the server tells anything at all. */
export function useLiveConnection(wanted: boolean): void {
  useEffect(() => (wanted ? connection.start() : undefined), [wanted]);
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(connection.watch, connection.state);
}

/** `caughtUp` is called after the line was down: fetch again what may have changed meanwhile. */
export function useLiveEvents(onEvent: (event: LiveEvent) => void, onCaughtUp: () => void): void {
  const event = useEffectEvent(onEvent);
  const caughtUp = useEffectEvent(onCaughtUp);
  useEffect(
    () =>
      connection.listen({
        event: (e) => {
          event(e);
        },
        caughtUp: () => {
          caughtUp();
        },
      }),
    [],
  );
}
