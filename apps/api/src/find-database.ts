import { DatabaseConfig, EMBEDDED_SETTINGS, EmbeddedPostgres, ProcessConfig } from '@regulars/platform';

export interface FoundDatabase {
  url: string;
  /** Stops it when it is ours to stop. */
  release(): Promise<void>;
}

/** The company's own PostgreSQL, or the embedded one. */
export async function findDatabase(): Promise<FoundDatabase> {
  const { url } = new DatabaseConfig();
  if (url !== undefined) return { url, release: () => Promise.resolve() };
  const embedded = new EmbeddedPostgres(new ProcessConfig().dataDir);
  return { url: await embedded.start(EMBEDDED_SETTINGS), release: () => embedded.stop() };
}
