import { Injectable } from '@nestjs/common';
import { acceptedLanguages, chooseLang } from '@regulars/forms';
import { DomainError } from '@regulars/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOCALES, type OrderLocale } from '../../dto/order.response.js';
import { type Fields } from '../read-answer.js';
import { type Opened, SupplyAnswers } from '../supply-answers.service.js';
import { SupplyPost } from '../supply-post.js';
import { SupplyLimits } from './supply-limits.js';
import { type Shown, answerPage, plainPage } from './supply-page-view.js';

/** No script at all, nothing from elsewhere; the form may be posted here only; no other site may frame it. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  // The address is the key: it goes to no other site, and into no index.
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};

type Query = Readonly<Record<string, unknown>>;

/** The page that a supplier opens by the link from the mail. */
@Injectable()
export class SupplyPage {
  constructor(
    private readonly answers: SupplyAnswers,
    private readonly limits: SupplyLimits,
    private readonly post: SupplyPost,
  ) {}

  show(token: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return guarded(query, request, reply, async () => {
      await this.limits.admitLook(request.ip);
      const opened = await this.answers.open(token);
      if (opened === null) return unknown(query, request, reply);
      return this.render(token, opened, query, reply, { done: query['done'] === '1', typed: null });
    });
  }

  take(token: string, query: Query, request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    return guarded(query, request, reply, async () => {
      await this.limits.admitAnswer(request.ip);
      const fields = fieldsOf(request.body);
      const taken = await this.answers.take(token, fields);
      if (taken === null) return unknown(query, request, reply);
      const { opened, read } = taken;
      if (opened.closed !== null) return this.render(token, opened, query, reply, { done: false, typed: null });
      if (read !== null) {
        void reply.status(422);
        return this.render(token, opened, query, reply, { done: false, typed: { fields, faults: read.faults } });
      }
      const lang = langOf(query, opened.request.locale);
      // Read again by GET, so that going back or reloading sends nothing twice.
      void reply.status(303).header('location', `/s/${token}?lang=${lang}&done=1`);
      return '';
    });
  }

  private async render(
    token: string,
    opened: Opened,
    query: Query,
    reply: FastifyReply,
    state: Pick<Shown, 'done' | 'typed'>,
  ): Promise<string> {
    const { request, closed } = opened;
    // What has ended is gone; what was accepted, or rests, is there.
    if (closed === 'withdrawn' || closed === 'expired') void reply.status(410);
    if (closed === 'resting') void reply.status(409);
    return answerPage({
      lang: langOf(query, request.locale),
      company: await this.post.companyName(),
      token,
      opened,
      until: await this.post.dayOf(request.expires_at),
      answeredOn: request.answered_at === null ? null : await this.post.dayOf(request.answered_at),
      ...state,
    });
  }
}

async function guarded<T>(
  query: Query,
  request: FastifyRequest,
  reply: FastifyReply,
  act: () => Promise<T>,
): Promise<T | string> {
  void reply.type('text/html; charset=utf-8').headers(HEADERS);
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DomainError) || error.status !== 429) throw error;
    void reply.status(429).headers(error.headers);
    return plainPage(visitorLang(query, request), 'tooMany');
  }
}

function unknown(query: Query, request: FastifyRequest, reply: FastifyReply): string {
  void reply.status(404);
  return plainPage(visitorLang(query, request), 'unknown');
}

/** Only a plain form's fields; whatever else somebody sends has none. */
function fieldsOf(body: unknown): Fields {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : {};
}

function langOf(query: Query, otherwise: OrderLocale): OrderLocale {
  return LOCALES.find((each) => each === query['lang']) ?? otherwise;
}

function visitorLang(query: Query, request: FastifyRequest): OrderLocale {
  return langOf(query, chooseLang(acceptedLanguages(request), LOCALES));
}
