import { queryOptions } from '@tanstack/react-query';
import { $api, api, bodyOf, ifMatch } from './client.js';
import type { AnswerChange, CannedAnswer, FilledIn, NewAnswer, Signature, Texts, TextPreview } from './types.js';

export const answersQuery = $api.queryOptions('get', '/api/v1/answers', {}, { staleTime: 60_000 });
export const variablesQuery = $api.queryOptions('get', '/api/v1/answers/variables', {}, { staleTime: Infinity });
export const answerQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/answers/{id}', { params: { path: { id } } });

/** As the customer of that order would read it. */
export const filledInQuery = (id: string, answerId: string) =>
  $api.queryOptions('get', '/api/v1/orders/{id}/answers/{answerId}', { params: { path: { id, answerId } } });

export async function addAnswer(body: NewAnswer): Promise<CannedAnswer> {
  return bodyOf(await api.POST('/api/v1/answers', { body }));
}

export async function changeAnswer(id: string, version: number, body: AnswerChange): Promise<CannedAnswer> {
  return bodyOf(await api.PATCH('/api/v1/answers/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}

export async function deleteAnswer(id: string): Promise<void> {
  await api.DELETE('/api/v1/answers/{id}', { params: { path: { id } } });
}

/** Keeps nothing, though it is a POST. */
export async function previewText(body: TextPreview, signal?: AbortSignal): Promise<FilledIn> {
  return bodyOf(await api.POST('/api/v1/answers/preview', { body, ...(signal ? { signal } : {}) }));
}

export type Whose = 'own' | 'company';

export const signatureQuery = (whose: Whose) =>
  queryOptions({
    queryKey: ['signature', whose],
    queryFn: async ({ signal }): Promise<Signature> =>
      whose === 'own'
        ? bodyOf(await api.GET('/api/v1/signatures/own', { signal }))
        : bodyOf(await api.GET('/api/v1/signatures/company', { signal })),
  });
export const orderSignatureQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/orders/{id}/signature', { params: { path: { id } } });

export async function saveOwnSignature(version: number, bodies: Texts): Promise<Signature> {
  return bodyOf(await api.PATCH('/api/v1/signatures/own', { params: { header: ifMatch(version) }, body: { bodies } }));
}

export async function saveCompanySignature(version: number, bodies: Texts): Promise<Signature> {
  const params = { header: ifMatch(version) };
  return bodyOf(await api.PATCH('/api/v1/signatures/company', { params, body: { bodies } }));
}
