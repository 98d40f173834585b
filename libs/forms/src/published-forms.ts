import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, type FieldError, LiveEvents, notFound } from '@regulars/platform';
import type { FormDefinition, FormKind } from './definition/definition.js';
import { definitionFaults } from './definition/definition-faults.js';
import { FormReader, type PublishedForm } from './form.reader.js';
import { SubmissionKinds } from './submission-kinds.js';

/** How long a process may believe what it read; a change in any process is told by a live event at once. */
const TRUST_MS = 5_000;
const MOST_SLUGS = 1_000;
const MOST_VERSIONS = 200;

/** The forms visitors use, kept in memory: they are read by every visitor and changed once a month. */
@Injectable()
export class PublishedForms implements OnModuleInit {
  private readonly bySlug = new Map<string, { readAt: number; form: Promise<PublishedForm | undefined> }>();
  private readonly definitions = new Map<string, FormDefinition>();

  constructor(
    private readonly reader: FormReader,
    private readonly live: LiveEvents,
    private readonly kinds: SubmissionKinds,
  ) {}

  onModuleInit(): void {
    this.live.stream.subscribe((event) => {
      if (event.topic === 'forms') this.forget();
    });
  }

  /** A form changed in this process. */
  forget(): void {
    this.bySlug.clear();
  }

  /** What keeps a draft from becoming one of them. Empty: it can be published. */
  async faults(kind: FormKind, draft: FormDefinition): Promise<FieldError[]> {
    const known = await this.kinds.handlerOf(kind)?.customKeys?.();
    return definitionFaults(draft, known && new Set(known));
  }

  /** @throws 404 for an unknown or unpublished form, 410 for a withdrawn one */
  async find(slug: string): Promise<PublishedForm> {
    const form = await this.lookUp(slug);
    if (!form || form.status === 'draft') throw notFound('forms/unknown-form', 'form');
    if (form.status === 'withdrawn')
      throw new DomainError(
        'forms/withdrawn',
        410,
        'This form is no longer offered. Please contact the company in another way.',
      );
    return form;
  }

  /** The version a visitor was shown, which may be older than the one published now. @throws 422 for a version that never was */
  async definition(form: PublishedForm, version: number): Promise<FormDefinition> {
    if (version === form.publishedVersion) return form.definition;
    const key = `${form.id}/${version}`;
    const known = this.definitions.get(key) ?? (await this.reader.definition(form.id, version));
    if (!known) {
      throw new DomainError('forms/unknown-version', 422, 'This form never had such a version. Load the form again.', {
        errors: [{ pointer: '/version', code: 'unknown', message: 'Use the version that came with the form.' }],
      });
    }
    if (this.definitions.size >= MOST_VERSIONS) this.definitions.clear();
    this.definitions.set(key, known);
    return known;
  }

  private lookUp(slug: string): Promise<PublishedForm | undefined> {
    const kept = this.bySlug.get(slug);
    if (kept && Date.now() - kept.readAt < TRUST_MS) return kept.form;
    if (this.bySlug.size >= MOST_SLUGS) this.bySlug.clear();
    const form = this.reader.published(slug);
    this.bySlug.set(slug, { readAt: Date.now(), form });
    form.catch(() => this.bySlug.delete(slug));
    return form;
  }
}
