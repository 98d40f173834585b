import { createChallenge, verifySolution } from 'altcha-lib/v1';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { FormDefinition, Lang } from '../src/definition.js';
import type { Envelope } from '../src/submission.js';
import { orderForm, surveyForm } from './forms.js';

const HMAC_KEY = 'a key of the stub';

/** What to answer instead of accepting. */
export interface Trouble {
  status: number;
  body?: object;
  headers?: Record<string, string>;
}

export interface Received {
  submission: Envelope;
  /** Names of the parts that carried files. */
  files: string[];
}

/** The public half of the contract on one origin, and a customer's site on another. */
export class Stub {
  readonly received: Received[] = [];
  readonly accepted = new Map<string, Envelope>();
  /** Answers to give to the next submissions, in order. */
  troubles: Trouble[] = [];
  /** Takes the submission, then breaks the connection: the visitor can't know. */
  loseNextReceipt = false;
  challenges = 0;
  definitionDelayMs = 0;
  page = '';
  pageHeaders: Record<string, string> = {};
  regulars = '';
  site = '';
  #servers: Server[] = [];
  #spent = new Set<string>();
  readonly #dist: string;

  /** @param dist the folder of the built widget */
  constructor(dist: string) {
    this.#dist = dist;
  }

  async start(): Promise<void> {
    this.regulars = await this.#listen((request, response) => this.#api(request, response));
    this.site = await this.#listen(async (request, response) => {
      response
        .writeHead(request.url === '/favicon.ico' ? 204 : 200, {
          'content-type': 'text/html; charset=utf-8',
          ...this.pageHeaders,
        })
        .end(this.page);
    });
  }

  async stop(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  }

  reset(): void {
    this.received.length = 0;
    this.accepted.clear();
    this.troubles = [];
    this.challenges = 0;
    this.definitionDelayMs = 0;
    this.pageHeaders = {};
  }

  async #listen(listener: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<string> {
    const server = createServer((request, response) => {
      listener(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    this.#servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async #api(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.regulars);
    const cors = {
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-headers': 'content-type',
      'access-control-expose-headers': 'retry-after',
    };
    const answer = (status: number, body: object, headers: object = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...cors, ...headers }).end(JSON.stringify(body));
    };
    if (request.method === 'OPTIONS') {
      response.writeHead(204, cors).end();
      return;
    }
    if (pathname.startsWith('/widget/')) {
      const content = await readFile(join(this.#dist, basename(pathname)));
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', ...cors }).end(content);
      return;
    }
    if (pathname === '/f/order') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...this.pageHeaders }).end(this.page);
      return;
    }
    const [, slug = '', rest] = /^\/api\/v1\/public\/forms\/([^/]+)(?:\/(.+))?$/.exec(pathname) ?? [];
    const form = formOf(slug, searchParams.get('lang'));
    if (!form) {
      answer(404, { code: 'forms/unknown-form' });
      return;
    }
    if (!rest) {
      await new Promise((resume) => setTimeout(resume, this.definitionDelayMs));
      {
        answer(200, form);
        return;
      }
    }
    if (rest === 'challenge') {
      this.challenges++;
      {
        answer(
          200,
          await createChallenge({
            hmacKey: HMAC_KEY,
            maxnumber: 20_000,
            expires: new Date(Date.now() + 600_000),
            params: { form: slug },
          }),
        );
        return;
      }
    }
    const received = await readSubmission(request);
    this.received.push(received);
    const trouble = this.troubles.shift();
    if (trouble) {
      answer(trouble.status, trouble.body ?? {}, trouble.headers);
      return;
    }
    const { submission } = received;
    const receipt = {
      submissionId: submission.submissionId,
      number: 'R-2026-000123',
      thanks: form.thanks,
      redirectUrl: form.redirectUrl ?? null,
    };
    if (this.accepted.has(submission.submissionId)) {
      answer(200, receipt);
      return;
    }
    if (form.proof.required) {
      const payload = submission.altcha ?? '';
      if (this.#spent.has(payload)) {
        answer(409, { code: 'forms/proof-replayed' });
        return;
      }
      if (!(await verifySolution(payload, HMAC_KEY))) {
        answer(422, { code: 'forms/proof-invalid' });
        return;
      }
      this.#spent.add(payload);
    }
    this.accepted.set(submission.submissionId, submission);
    if (this.loseNextReceipt) {
      this.loseNextReceipt = false;
      // Half an answer: on a bare hang-up Chromium would quietly send the request a second time by itself.
      response
        .writeHead(201, { ...cors, 'content-type': 'application/json', 'content-length': 500 })
        .write('{"submissionId"');
      setTimeout(() => request.socket.destroy(), 20);
      return;
    }
    answer(201, receipt);
  }
}

function formOf(slug: string, wanted: string | null): FormDefinition | undefined {
  const make = { order: orderForm, survey: surveyForm }[slug];
  const form = make?.('en');
  return form?.languages.includes(wanted as Lang) ? make?.(wanted as Lang) : form;
}

async function readSubmission(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const contentType = request.headers['content-type'] ?? '';
  const data = contentType.startsWith('multipart/')
    ? await new Response(Buffer.concat(chunks), { headers: { 'content-type': contentType } }).formData()
    : undefined;
  const part = data?.get('submission');
  return {
    submission: JSON.parse(typeof part === 'string' ? part : Buffer.concat(chunks).toString()) as Envelope,
    files: [...(data ?? [])].flatMap(([key, value]) => (typeof value === 'string' ? [] : `${key}:${value.name}`)),
  };
}
