import { $api, api, bodyOf, ifMatch } from './client.js';
import type { Absence, NewAbsence, NewTeam, Team } from './types.js';

export const teamsQuery = $api.queryOptions(
  'get',
  '/api/v1/teams',
  { params: { query: { limit: 200 } } },
  { staleTime: 60_000 },
);

export async function addTeam(body: NewTeam): Promise<Team> {
  return bodyOf(await api.POST('/api/v1/teams', { body }));
}

export async function changeTeam(id: string, version: number, body: NewTeam): Promise<Team> {
  return bodyOf(await api.PATCH('/api/v1/teams/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}

export async function deleteTeam(id: string): Promise<void> {
  await api.DELETE('/api/v1/teams/{id}', { params: { path: { id } } });
}

/** What is over is left out. The day is the browser's, which is near enough for a list. */
export const absencesQuery = (staffId?: string) =>
  $api.queryOptions('get', '/api/v1/absences', {
    params: {
      query: {
        limit: 200,
        'filter[to][gte]': new Date().toLocaleDateString('sv-SE'),
        ...(staffId ? { 'filter[staffId][eq]': staffId } : {}),
      },
    },
  });

export async function addAbsence(body: NewAbsence): Promise<Absence> {
  return bodyOf(await api.POST('/api/v1/absences', { body }));
}

export async function deleteAbsence(id: string): Promise<void> {
  await api.DELETE('/api/v1/absences/{id}', { params: { path: { id } } });
}
