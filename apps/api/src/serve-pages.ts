import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { constants } from 'node:zlib';

export const ROOT = join(import.meta.dirname, '../../..');
export const ADMIN = join(ROOT, 'apps/admin/dist');
const WIDGET = join(ROOT, 'apps/widget/dist');
const DOCS = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));

/** The built admin, the widget for other sites, and the pictures of the API docs. */
export async function servePages(app: NestFastifyApplication): Promise<void> {
  // Event streams are left out: compression would hold them back.
  await app.register(compress, {
    threshold: 2048,
    encodings: ['br', 'gzip'],
    customTypes: /^(text\/(html|css|javascript|plain)|application\/(json|javascript|problem\+json)|image\/svg\+xml)/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  // Vite's assets carry a hash in their names.
  await app.register(fastifyStatic, {
    root: join(ADMIN, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
  });
  await app.register(fastifyStatic, {
    root: ADMIN,
    wildcard: false,
    globIgnore: ['assets/**', 'index.html'],
    index: false,
    decorateReply: false,
    maxAge: '1h',
  });
  await app.register(fastifyStatic, {
    root: WIDGET,
    prefix: '/widget/',
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Any site may load it; the loader's name stays, its parts carry a hash.
      reply.header('access-control-allow-origin', '*');
      reply.header('cross-origin-resource-policy', 'cross-origin');
      reply.header(
        'cache-control',
        path.endsWith('/regulars.js') ? 'public, max-age=300' : 'public, max-age=31536000, immutable',
      );
    },
  });
  await app.register(fastifyStatic, {
    root: DOCS,
    prefix: '/api/docs/assets/',
    decorateReply: false,
    maxAge: '1d',
    allowedPath: (path) => /\/swagger-ui(-bundle)?\.(css|js)$/.test(path),
  });
}
