import type { paths as generated } from '@regulars/api-client';

/**
 * Stand-in for the operations that openapi.json does not have yet, in the shape of the generated types, so that this
 * one file goes when it has them. Nothing but `types.ts` and `client.ts` imports it.
 */
interface FileRef {
  id: string;
  name: string;
  size: number;
  type: string;
}
interface ThreadItem {
  id: string;
  kind: 'mail' | 'note';
  at: string;
  direction: 'in' | 'out' | null;
  author: { name: string | null; email: string | null; staffId: string | null };
  subject: string | null;
  text: string;
  quoted: string | null;
  html: string | null;
  files: FileRef[];
  status: 'queued' | 'sending' | 'sent' | 'failed' | 'received' | null;
  error: string | null;
  purpose: 'reply' | 'acknowledgement' | 'forward' | 'incoming' | 'note';
  unverified: boolean;
  automatic: boolean;
}
interface Parts {
  query?: object;
  path?: object;
  body?: unknown;
}
type Given<P extends Parts, Key extends 'query' | 'path'> = P[Key] extends object
  ? Key extends 'path'
    ? { path: P[Key] }
    : { query?: P[Key] }
  : Partial<Record<Key, never>>;
type Operation<Result, P extends Parts = object, Status extends number = 200> = {
  parameters: Given<P, 'query'> & Given<P, 'path'> & { header?: Record<string, string>; cookie?: never };
  responses: Record<Status, { headers: Record<string, unknown>; content: { 'application/json': Result } }> & {
    default: { headers: Record<string, unknown>; content: { 'application/problem+json': { detail: string } } };
  };
} & (P extends { body: infer Body }
  ? { requestBody: { content: { 'application/json': Body } } }
  : { requestBody?: never });
interface Id {
  id: string;
}

interface Pending {
  '/api/v1/orders/{id}/read': { post: Operation<undefined, { path: Id }, 204> };
  '/api/v1/orders/{id}/thread': { get: Operation<{ data: ThreadItem[] }, { path: Id }> };
  '/api/v1/orders/{id}/replies': {
    post: Operation<ThreadItem, { path: Id; body: { text: string; fileIds?: string[] } }, 201>;
  };
  '/api/v1/orders/{id}/notes': { post: Operation<ThreadItem, { path: Id; body: { text: string } }, 201> };
}

export type paths = generated & Pending;
