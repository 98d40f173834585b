import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { FormDefinition, FormKind } from './definition/definition.js';
import { FormEntity } from './form.entity.js';

interface NewForm {
  slug: string;
  kind: FormKind;
  draft: FormDefinition;
  allowedOrigins: string[];
  notifyStaffId: string | null;
}

@Injectable()
export class FormRepository {
  /** @returns undefined when the slug is taken */
  async create(tx: Tx, form: NewForm): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO forms.form (slug, kind, draft, allowed_origins, notify_staff_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [form.slug, form.kind, JSON.stringify(form.draft), form.allowedOrigins, form.notifyStaffId],
    );
    return row?.id;
  }

  lock(tx: Tx, id: string): Promise<FormEntity | null> {
    return tx.repository(FormEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, form: FormEntity): Promise<void> {
    await tx.repository(FormEntity).save(form);
  }

  async latestVersion(tx: Tx, formId: string): Promise<{ version: number; definition: FormDefinition } | undefined> {
    const [row] = await tx.query<{ version: number; definition: FormDefinition }>(
      'SELECT version, definition FROM forms.form_version WHERE form_id = $1 ORDER BY version DESC LIMIT 1',
      [formId],
    );
    return row;
  }

  async addVersion(
    tx: Tx,
    formId: string,
    version: number,
    definition: FormDefinition,
    by: string | null,
  ): Promise<void> {
    await tx.query(
      'INSERT INTO forms.form_version (form_id, version, definition, published_by) VALUES ($1, $2, $3, $4)',
      [formId, version, JSON.stringify(definition), by],
    );
  }
}
