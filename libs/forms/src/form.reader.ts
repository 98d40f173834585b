import { Injectable } from '@nestjs/common';
import {
  COUNT_CAP,
  Database,
  type Executor,
  type Page,
  cappedTotal,
  decodeCursor,
  encodeCursor,
  pageOf,
} from '@regulars/platform';
import type { FormDefinition, FormKind } from './definition/definition.js';
import type { FormStatus } from './form.entity.js';

export interface PublishedForm {
  id: string;
  slug: string;
  kind: FormKind;
  status: FormStatus;
  publishedVersion: number;
  definition: FormDefinition;
  allowedOrigins: string[];
  notifyStaffId: string | null;
}

export interface FormRow {
  id: string;
  slug: string;
  kind: FormKind;
  status: FormStatus;
  draft: FormDefinition;
  publishedVersion: number | null;
  allowedOrigins: string[];
  notifyStaffId: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  submissionCount: number;
}

export interface VersionRow {
  version: number;
  definition: FormDefinition;
  publishedAt: Date;
}

export interface SubmissionRow {
  id: string;
  formVersion: number;
  lang: string;
  answers: Record<string, unknown>;
  utm: Record<string, string>;
  referrer: string | null;
  page: string | null;
  suspect: boolean;
  suspicionScore: number;
  suspicionReasons: string[];
  proven: boolean;
  receivedAt: Date;
}

const FORM = `f.id, f.slug, f.kind, f.status, f.draft, f.published_version AS "publishedVersion", f.allowed_origins AS "allowedOrigins",
  f.notify_staff_id AS "notifyStaffId", f.version, f.created_at AS "createdAt", f.updated_at AS "updatedAt",
  (SELECT count(*) FROM (SELECT FROM forms.submission s WHERE s.form_id = f.id LIMIT ${COUNT_CAP}) counted) AS "submissionCount"`;

@Injectable()
export class FormReader {
  constructor(private readonly database: Database) {}

  /** Index: form_slug_key, form_version_pkey. */
  async published(slug: string): Promise<PublishedForm | undefined> {
    const [form] = await this.database.query<PublishedForm>(
      `SELECT f.id, f.slug, f.kind, f.status, f.published_version AS "publishedVersion", v.definition,
              f.allowed_origins AS "allowedOrigins", f.notify_staff_id AS "notifyStaffId"
       FROM forms.form f LEFT JOIN forms.form_version v ON v.form_id = f.id AND v.version = f.published_version
       WHERE f.slug = $1`,
      [slug],
    );
    return form;
  }

  /** Index: form_version_pkey. */
  async definition(formId: string, version: number): Promise<FormDefinition | undefined> {
    const [row] = await this.database.query<{ definition: FormDefinition }>(
      'SELECT definition FROM forms.form_version WHERE form_id = $1 AND version = $2',
      [formId, version],
    );
    return row?.definition;
  }

  async find(id: string, executor: Executor = this.database): Promise<FormRow | undefined> {
    return (await executor.query<FormRow>(`SELECT ${FORM} FROM forms.form f WHERE f.id = $1`, [id]))[0];
  }

  /** Index: form_age. */
  async list(limit: number, cursor: string | undefined, count: boolean): Promise<Page<FormRow>> {
    const [at, id] = cursor === undefined ? [null, null] : decodeCursor(cursor, 2);
    const rows = await this.database.query<FormRow>(
      `SELECT ${FORM} FROM forms.form f
       WHERE $1::timestamptz IS NULL OR (f.created_at, f.id) < ($1::timestamptz, $2::uuid)
       ORDER BY f.created_at DESC, f.id DESC LIMIT $3`,
      [at, id, limit + 1],
    );
    const page: Page<FormRow> = pageOf(
      rows,
      limit,
      (row) => encodeCursor([row.createdAt.toISOString(), row.id]),
      (row) => row,
    );
    if (!count) return page;
    const [total] = await this.database.query<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT FROM forms.form LIMIT ${COUNT_CAP + 1}) counted`,
    );
    return { ...page, total: cappedTotal(total?.n ?? 0) };
  }

  /** Index: form_version_pkey. */
  versions(formId: string): Promise<VersionRow[]> {
    return this.database.query<VersionRow>(
      'SELECT version, definition, published_at AS "publishedAt" FROM forms.form_version WHERE form_id = $1 ORDER BY version DESC LIMIT 200',
      [formId],
    );
  }

  /** Index: submission_of_form. */
  async submissions(formId: string, limit: number, cursor: string | undefined): Promise<Page<SubmissionRow>> {
    const [at, id] = cursor === undefined ? [null, null] : decodeCursor(cursor, 2);
    const rows = await this.database.query<SubmissionRow>(
      `SELECT id, form_version AS "formVersion", lang, answers, utm, referrer, page, suspect, suspicion_score AS "suspicionScore",
              suspicion_reasons AS "suspicionReasons", proven, received_at AS "receivedAt"
       FROM forms.submission
       WHERE form_id = $1 AND ($2::timestamptz IS NULL OR (received_at, id) < ($2::timestamptz, $3::uuid))
       ORDER BY received_at DESC, id DESC LIMIT $4`,
      [formId, at, id, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => encodeCursor([row.receivedAt.toISOString(), row.id]),
      (row) => row,
    );
  }
}
