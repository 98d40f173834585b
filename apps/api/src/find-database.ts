import { DatabaseConfig, EmbeddedPostgres, ProcessConfig } from '@regulars/platform';

export interface FoundDatabase {
  url: string;
  /** Stops it when it is ours to stop. */
  release(): Promise<void>;
}

/** PostgreSQL's defaults are for the smallest machine with a turning disk; these suit a small office server. */
export const EMBEDDED_SETTINGS = {
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  max_wal_size: '2GB',
};

/** The company's own PostgreSQL, or the embedded one. */
export async function findDatabase(): Promise<FoundDatabase> {
  const { url } = new DatabaseConfig();
  if (url !== undefined) return { url, release: () => Promise.resolve() };
  const embedded = new EmbeddedPostgres(new ProcessConfig().dataDir);
  return { url: await embedded.start(EMBEDDED_SETTINGS), release: () => embedded.stop() };
}
