import { Injectable } from '@nestjs/common';
import { Database, DomainError, LiveEvents, type Page, type Tx, VersionConflict, notFound } from '@regulars/platform';
import { type Actor, Audit, StaffReader } from '@regulars/staff';
import type { FormDefinition } from './definition/definition.js';
import type {
  CreateFormDto,
  FormListItemResponse,
  FormResponse,
  FormVersionsResponse,
  SubmissionPageResponse,
  UpdateFormDto,
} from './dto/forms.dto.js';
import type { FormEntity } from './form.entity.js';
import { FormReader, type FormRow } from './form.reader.js';
import { FormRepository } from './form.repository.js';
import { normalOrigin } from './intake/origin.js';
import { PublishedForms } from './published-forms.js';

/** What staff do with forms. */
@Injectable()
export class FormsService {
  constructor(
    private readonly database: Database,
    private readonly reader: FormReader,
    private readonly repository: FormRepository,
    private readonly published: PublishedForms,
    private readonly live: LiveEvents,
    private readonly audit: Audit,
    private readonly staff: StaffReader,
  ) {}

  async list(limit: number, cursor: string | undefined, count: boolean): Promise<Page<FormListItemResponse>> {
    const page = await this.reader.list(limit, cursor, count);
    return { ...page, data: page.data.map(listItem) };
  }

  async find(id: string, tx?: Tx): Promise<FormResponse> {
    const form = await this.reader.find(id, tx);
    if (!form) throw unknownForm();
    return response(form);
  }

  async create(input: CreateFormDto, actor: Actor): Promise<FormResponse> {
    const values = {
      slug: input.slug,
      kind: input.kind,
      draft: input.draft,
      allowedOrigins: origins(input.allowedOrigins ?? []),
      notifyStaffId: await this.colleague(input.notifyStaffId ?? null),
    };
    const id = await this.database.transaction(async (tx) => {
      const created = await this.repository.create(tx, values);
      if (created === undefined) {
        throw new DomainError(
          'forms/slug-taken',
          409,
          `There is a form with the address "${input.slug}" already. Choose another.`,
          {
            errors: [{ pointer: '/slug', code: 'unique', message: 'Choose another address.' }],
          },
        );
      }
      await this.audit.record(tx, actor, { action: 'forms.created', subject: { type: 'form', id: created } });
      return created;
    });
    return this.find(id);
  }

  update(id: string, version: number, input: UpdateFormDto, actor: Actor): Promise<FormResponse> {
    return this.change(id, 'forms.edited', actor, async (form, tx) => {
      if (form.version !== version) throw new VersionConflict(await this.find(id, tx));
      if (input.draft !== undefined) form.draft = input.draft;
      if (input.allowedOrigins !== undefined) form.allowedOrigins = origins(input.allowedOrigins);
      if (input.notifyStaffId !== undefined) form.notifyStaffId = await this.colleague(input.notifyStaffId, tx);
    });
  }

  /** Makes the draft the version visitors get. @throws 422 naming what keeps it from being usable */
  publish(id: string, actor: Actor): Promise<FormResponse> {
    return this.change(id, 'forms.published', actor, async (form, tx) => {
      const errors = await this.published.faults(form.kind, form.draft);
      if (errors.length > 0)
        throw new DomainError('forms/not-publishable', 422, 'The form can’t be published yet; see errors.', { errors });
      const latest = await this.repository.latestVersion(tx, id);
      if (latest && sameDefinition(latest.definition, form.draft)) form.publishedVersion = latest.version;
      else {
        form.publishedVersion = (latest?.version ?? 0) + 1;
        await this.repository.addVersion(tx, id, form.publishedVersion, form.draft, actor.id);
      }
      form.status = 'published';
    });
  }

  /** Visitors are told that it is gone; what was sent stays. */
  withdraw(id: string, actor: Actor): Promise<FormResponse> {
    return this.change(id, 'forms.withdrawn', actor, (form) => {
      if (form.status !== 'published')
        throw new DomainError('forms/not-published', 409, 'Only a published form can be withdrawn.');
      form.status = 'withdrawn';
    });
  }

  async versions(id: string): Promise<FormVersionsResponse> {
    await this.find(id);
    const versions = await this.reader.versions(id);
    return { data: versions.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })) };
  }

  async submissions(id: string, limit: number, cursor: string | undefined): Promise<SubmissionPageResponse> {
    await this.find(id);
    const page = await this.reader.submissions(id, limit, cursor);
    return {
      data: page.data.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() })),
      nextCursor: page.nextCursor,
    };
  }

  private async change(
    id: string,
    action: `forms.${string}`,
    actor: Actor,
    act: (form: FormEntity, tx: Tx) => void | Promise<void>,
  ): Promise<FormResponse> {
    await this.database.transaction(async (tx) => {
      const form = await this.repository.lock(tx, id);
      if (!form) throw unknownForm();
      await act(form, tx);
      await this.repository.save(tx, form);
      await this.audit.record(tx, actor, { action, subject: { type: 'form', id } });
      this.live.announce(tx, { topic: 'forms', type: 'form.updated', id });
      tx.afterCommit(() => this.published.forget());
    });
    return this.find(id);
  }

  private async colleague(id: string | null, tx?: Tx): Promise<string | null> {
    if (id === null) return null;
    const member = await this.staff.find(id, tx);
    if (member?.active) return id;
    throw new DomainError('forms/unknown-colleague', 422, 'The person to notify is not an active colleague.', {
      errors: [{ pointer: '/notifyStaffId', code: 'unknown', message: 'Choose an active colleague.' }],
    });
  }
}

function unknownForm(): DomainError {
  return notFound('forms/not-found', 'form');
}

function origins(texts: readonly string[]): string[] {
  const errors: DomainError['errors'] = [];
  const result = texts.map((text, index) => {
    const origin = normalOrigin(text.trim());
    if (origin === undefined)
      errors.push({
        pointer: `/allowedOrigins/${index}`,
        code: 'origin',
        message: 'Write the site as https://host, without a path.',
      });
    return origin ?? '';
  });
  if (errors.length > 0)
    throw new DomainError('forms/invalid-origin', 422, 'A site is not written as https://host.', { errors });
  return [...new Set(result)];
}

/** Key order says nothing: jsonb does not keep it. */
function sameDefinition(left: FormDefinition, right: FormDefinition): boolean {
  return canonical(left) === canonical(right);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function listItem(form: FormRow) {
  const { id, slug, kind, status, publishedVersion, submissionCount, allowedOrigins, version } = form;
  return {
    id,
    slug,
    kind,
    title: form.draft.title,
    status,
    publishedVersion,
    submissionCount,
    createdAt: form.createdAt.toISOString(),
    allowedOrigins,
    version,
  };
}

function response(form: FormRow): FormResponse {
  const { draft, notifyStaffId } = form;
  return { ...listItem(form), draft, notifyStaffId, updatedAt: form.updatedAt.toISOString() };
}
