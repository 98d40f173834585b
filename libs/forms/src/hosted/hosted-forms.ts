import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DomainError, Tokens } from '@regulars/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Lang, LANGS, chooseLang, textIn } from '../definition/definition.js';
import type { PublishedForm } from '../form.reader.js';
import { acceptedLanguages } from '../intake/accepted-languages.js';
import { PublicForms } from '../public-form.js';
import { PublishedForms } from '../published-forms.js';
import { type PlainState, formPage, problemPage, thanksPage } from './hosted-page.js';
import { WORDS } from './words.js';

const UTM = ['source', 'medium', 'campaign', 'term', 'content'] as const;
/** Scripts and styles from this server only; the form may be posted here only; no other site may frame it. */
const CSP = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

/** Pages for visitors: the form at `/f/<slug>`, its refusals without script, and the thanks. */
@Injectable()
export class HostedForms {
  constructor(
    private readonly forms: PublishedForms,
    private readonly publicForms: PublicForms,
    private readonly tokens: Tokens,
  ) {}

  async page(
    slug: string,
    query: Readonly<Record<string, unknown>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const form = await this.forms.find(slug);
    const lang = this.lang(form, query['lang'], request);
    const referrer = request.headers.referer?.slice(0, 2_000) ?? null;
    const utm = Object.fromEntries(
      UTM.flatMap((key) => {
        const value = query[`utm_${key}`];
        return typeof value === 'string' ? [[key, value.slice(0, 200)]] : [];
      }),
    );
    return this.render(
      form,
      lang,
      { submissionId: randomUUID(), started: this.started(), values: {}, errors: [], problem: null, utm, referrer },
      reply,
    );
  }

  async thanks(
    slug: string,
    query: Readonly<Record<string, unknown>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const form = await this.forms.find(slug);
    const lang = this.lang(form, query['lang'], request);
    const { definition } = form;
    const [number, signature] = [query['number'], query['sig']];
    const signed =
      typeof number === 'string' &&
      typeof signature === 'string' &&
      this.tokens.verify('forms/thanks', number, signature);
    asPage(reply);
    return thanksPage(
      lang,
      textIn(definition.title, lang, definition.languages),
      textIn(definition.thanks, lang, definition.languages),
      signed ? number : null,
    );
  }

  /** The page again, with what the visitor wrote and what is wrong with it. */
  async refused(
    form: PublishedForm | undefined,
    fields: Readonly<Record<string, unknown>>,
    error: DomainError,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const lang = form ? this.lang(form, fields['_lang'], request) : chooseLang(acceptedLanguages(request), LANGS);
    if (!form) {
      asPage(reply);
      return problemPage(lang, WORDS[lang].gone, error.message);
    }
    const kept = (name: string) => {
      const value = fields[name];
      return typeof value === 'string' ? value : '';
    };
    const state: PlainState = {
      submissionId: kept('_submissionId') || randomUUID(),
      started: kept('_started') || this.started(),
      values: fields,
      errors: error.errors,
      problem: error.code === 'forms/invalid-answers' ? null : error.message,
      utm: Object.fromEntries(
        UTM.map((key): [string, string] => [key, kept(`_utm_${key}`)]).filter(([, value]) => value !== ''),
      ),
      referrer: kept('_referrer') || null,
    };
    return this.render(form, lang, state, reply);
  }

  /** @returns milliseconds since 1970, null when it is not one of our signed times */
  startedAt(text: string): number | null {
    const [time = '', signature = ''] = text.split('.');
    return this.tokens.verify('forms/started', time, signature) ? Number(time) : null;
  }

  thanksUrl(slug: string, lang: Lang, number: string | null): string {
    const query = new URLSearchParams({
      lang,
      ...(number === null ? {} : { number, sig: this.tokens.sign('forms/thanks', number, 8) }),
    });
    return `/f/${slug}/thanks?${query.toString()}`;
  }

  private async render(form: PublishedForm, lang: Lang, state: PlainState, reply: FastifyReply): Promise<string> {
    asPage(reply);
    return formPage(await this.publicForms.show(form, form.definition, form.publishedVersion, lang), state);
  }

  private started(): string {
    const now = String(Date.now());
    return `${now}.${this.tokens.sign('forms/started', now, 8)}`;
  }

  private lang(form: PublishedForm, wanted: unknown, request: FastifyRequest): Lang {
    return chooseLang(
      [...(typeof wanted === 'string' && wanted !== '' ? [wanted] : []), ...acceptedLanguages(request)],
      form.definition.languages,
    );
  }
}

export function asPage(reply: FastifyReply): void {
  void reply.type('text/html; charset=utf-8').headers({ 'content-security-policy': CSP, 'cache-control': 'no-store' });
}
