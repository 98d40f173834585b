import type { FastifyRequest } from 'fastify';

/** Tags of Accept-Language in the visitor's order of preference. */
export function acceptedLanguages(request: Pick<FastifyRequest, 'headers'>): string[] {
  return (request.headers['accept-language'] ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.map((param) => /^\s*q=([\d.]+)/.exec(param)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag }) => tag !== '' && tag !== '*')
    .sort((left, right) => right.quality - left.quality)
    .map(({ tag }) => tag);
}
