import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { $api, api, bodyOf } from './client.js';
import { isProblem } from './problem.js';
import type { Acceptance, FirstAccount, OpenedInvitation, Session, SignInChallenge } from './types.js';

const { queryKey } = $api.queryOptions('get', '/api/v1/auth/session');

/** The signed-in person with their permissions, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: queryKey as readonly unknown[],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return bodyOf(await api.GET('/api/v1/auth/session', { signal }));
    } catch (error) {
      if (isProblem(error, 401)) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

export const setupQuery = $api.queryOptions('get', '/api/v1/setup');

/** @returns a challenge in place of a session where a code has to follow */
export async function signIn(body: { email: string; password: string }): Promise<Session | SignInChallenge> {
  return bodyOf(await api.POST('/api/v1/auth/sessions', { body }));
}

export async function signInSecondStep(body: { challenge: string; code: string }): Promise<Session> {
  return bodyOf(await api.POST('/api/v1/auth/sessions/second-step', { body }));
}

export async function setUp(body: FirstAccount): Promise<Session> {
  return bodyOf(await api.POST('/api/v1/setup', { body }));
}

/** A question, though it is a POST: the token must not stand in an address. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: async (): Promise<OpenedInvitation> =>
      bodyOf(await api.POST('/api/v1/auth/invitation', { body: { token } })),
    retry: false,
  });

export async function acceptInvitation(body: Acceptance): Promise<Session> {
  return bodyOf(await api.POST('/api/v1/auth/invitation/accept', { body }));
}

export async function askPasswordReset(email: string): Promise<void> {
  await api.POST('/api/v1/auth/password-reset', { body: { email } });
}

export async function resetPassword(body: { token: string; password: string }): Promise<void> {
  await api.POST('/api/v1/auth/password-reset/complete', { body });
}

export async function signOut(): Promise<void> {
  await api.DELETE('/api/v1/auth/session');
}

export function adoptSession(client: QueryClient, session: Session): void {
  dropAllButSession(client);
  client.setQueryData(sessionQuery.queryKey, session);
}

/** Nobody is signed in any more; what the last person saw is dropped from memory. */
export function forgetSession(client: QueryClient): void {
  client.setQueryData(sessionQuery.queryKey, null);
  dropAllButSession(client);
}

/** The invitation that was just accepted is still on the screen, and can't be read again. */
const KEPT = new Set([sessionQuery.queryKey[0], 'invitation']);

function dropAllButSession(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => !KEPT.has(String(queryKey[0])) });
}
