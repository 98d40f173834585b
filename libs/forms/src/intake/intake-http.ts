import { Injectable } from '@nestjs/common';
import { DomainError, HttpConfig } from '@regulars/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseLang, textIn } from '../definition/definition.js';
import type { ChallengeResponse, PublicFormResponse, SubmissionReceipt } from '../dto/public-form.response.js';
import type { PublishedForm } from '../form.reader.js';
import { HostedForms } from '../hosted/hosted-forms.js';
import { PublicForms } from '../public-form.js';
import { PublishedForms } from '../published-forms.js';
import { acceptedLanguages } from './accepted-languages.js';
import { type Envelope, type Upload, readJsonEnvelope, readPlainEnvelope } from './envelope.js';
import { IntakeLimits } from './intake-limits.js';
import { IntakeService, type Sender } from './intake.service.js';
import { normalOrigin, standing } from './origin.js';
import { UploadReader } from './upload-reader.js';
import type { IntakeResult } from './intake-queue.js';

/** The HTTP side of intake: origins and CORS, the three encodings, and the two ways to answer (JSON, or pages without script). */
@Injectable()
export class IntakeHttp {
  private readonly publicOrigin: string;

  constructor(
    config: HttpConfig,
    private readonly forms: PublishedForms,
    private readonly publicForms: PublicForms,
    private readonly limits: IntakeLimits,
    private readonly intake: IntakeService,
    private readonly uploads: UploadReader,
    private readonly hosted: HostedForms,
  ) {
    this.publicOrigin = normalOrigin(config.publicUrl) ?? '';
  }

  async show(
    slug: string,
    lang: string | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<PublicFormResponse> {
    const { form } = await this.open(slug, request, reply);
    void reply.header('cache-control', 'no-cache');
    const wanted = [...(lang === undefined ? [] : [lang]), ...acceptedLanguages(request)];
    return this.publicForms.show(
      form,
      form.definition,
      form.publishedVersion,
      chooseLang(wanted, form.definition.languages),
    );
  }

  async challenge(slug: string, request: FastifyRequest, reply: FastifyReply): Promise<ChallengeResponse> {
    const { form } = await this.open(slug, request, reply);
    void reply.header('cache-control', 'no-store');
    return this.intake.challenge(form);
  }

  async preflight(slug: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.open(slug, request, reply);
    void reply.headers({
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type, accept, idempotency-key',
      'access-control-max-age': '7200',
    });
  }

  /** A page that came back with faults answers as a page; a script gets a problem document from the filter. */
  async submit(
    slug: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SubmissionReceipt | string | undefined> {
    const byScript = isByScript(request);
    if (byScript) {
      const { form, origin } = await this.open(slug, request, reply);
      await this.limits.admit(request.ip, form.id);
      const { envelope, files } = await this.readScript(request);
      const done = await this.intake.accept(form, envelope, files, sender(request, origin, true));
      if (done.replayed) void reply.status(200);
      return receipt(form, envelope, done);
    }
    return this.submitPlain(slug, request, reply);
  }

  private async submitPlain(slug: string, request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    let form: PublishedForm | undefined;
    let fields: Record<string, unknown> = {};
    try {
      const opened = await this.open(slug, request, reply);
      form = opened.form;
      await this.limits.admit(request.ip, form.id);
      const body = request.isMultipart()
        ? await this.uploads.read(request)
        : { fields: asRecord(request.body), files: [] };
      fields = body.fields;
      const envelope = readPlainEnvelope(fields, form.definition, (text) => this.hosted.startedAt(text));
      const done = await this.intake.accept(form, envelope, body.files, sender(request, opened.origin, false));
      const lang = chooseLang(
        envelope.lang === undefined ? acceptedLanguages(request) : [envelope.lang],
        form.definition.languages,
      );
      void reply
        .status(303)
        .header(
          'location',
          form.definition.redirectUrl ?? this.hosted.thanksUrl(form.slug, lang, done.outcome?.number ?? null),
        );
      return undefined;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      void reply.status(error.status).headers(error.headers);
      return this.hosted.refused(form, fields, error, request, reply);
    }
  }

  private async readScript(request: FastifyRequest): Promise<{ envelope: Envelope; files: Upload[] }> {
    if (!request.isMultipart()) return { envelope: readJsonEnvelope(request.body), files: [] };
    const { fields, files } = await this.uploads.read(request);
    const text = fields['submission'];
    if (typeof text !== 'string') throw missingSubmission();
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      throw missingSubmission();
    }
    return { envelope: readJsonEnvelope(body), files };
  }

  /** Finds the form and settles whether this origin may use it; its answer may then be read by that site's script. */
  private async open(
    slug: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ form: PublishedForm; origin: Sender['origin'] }> {
    const { origin } = request.headers;
    void reply.header('vary', 'Origin');
    const form = await this.forms.find(slug);
    const own = [this.publicOrigin, `http://${request.host}`.toLowerCase(), `https://${request.host}`.toLowerCase()];
    // Set before the decision: the refusal too is read by that site's script. It lets nobody in, as no cookie is involved.
    if (origin !== undefined)
      void reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': 'retry-after' });
    return { form, origin: standing(origin, own, form.allowedOrigins) };
  }
}

function isByScript(request: FastifyRequest): boolean {
  const type = request.headers['content-type']?.toLowerCase() ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) return false;
  if (type.startsWith('multipart/form-data'))
    return (request.headers.accept ?? '').toLowerCase().startsWith('application/json');
  return true;
}

function sender(request: FastifyRequest, origin: Sender['origin'], byScript: boolean): Sender {
  return { address: request.ip, userAgent: request.headers['user-agent'] ?? null, origin, byScript };
}

function receipt(form: PublishedForm, envelope: Envelope, done: IntakeResult): SubmissionReceipt {
  const { definition } = form;
  const lang = chooseLang(envelope.lang === undefined ? [] : [envelope.lang], definition.languages);
  return {
    submissionId: envelope.submissionId,
    number: done.outcome?.number ?? null,
    thanks: textIn(definition.thanks, lang, definition.languages),
    redirectUrl: definition.redirectUrl ?? null,
  };
}

function asRecord(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function missingSubmission(): DomainError {
  return new DomainError(
    'forms/invalid-submission',
    400,
    'Send the submission as JSON in the multipart part "submission", before the files.',
    {
      errors: [{ pointer: '/submission', code: 'required', message: 'Send the submission as JSON.' }],
    },
  );
}
