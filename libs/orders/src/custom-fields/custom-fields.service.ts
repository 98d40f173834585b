import { Injectable } from '@nestjs/common';
import { Database, type Page, VersionConflict } from '@regulars/platform';
import { Audit, type AuditEntry, type StaffActor, changesBetween, hasChanges } from '@regulars/staff';
import type { Tx } from '@regulars/platform';
import type { CustomField, FieldChoice, Label } from './custom-field.js';
import {
  choicesNeeded,
  fieldNotFound,
  nameless,
  noChoices,
  otherFields,
  tooManyFields,
} from './custom-fields.errors.js';
import { CustomFieldsRepository } from './custom-fields.repository.js';
import { KnownCustomFields } from './known-custom-fields.js';
import type { CreateCustomFieldDto, CustomFieldResponse, UpdateCustomFieldDto } from './dto/custom-field.dto.js';

const MOST_FIELDS = 100;

/** The fields that a company adds to its orders (ORD-1, ADM-4). They are archived and never deleted: orders keep what they have. */
@Injectable()
export class CustomFields {
  constructor(
    private readonly database: Database,
    private readonly repository: CustomFieldsRepository,
    private readonly audit: Audit,
    private readonly known: KnownCustomFields,
  ) {}

  /** In their order, archived ones too. */
  async list(): Promise<Page<CustomFieldResponse>> {
    return { data: await this.repository.all(), nextCursor: null };
  }

  /** @throws 409 when the key is taken, or beyond a hundred; 422 without a name, or without the choices of a choice */
  async create(actor: StaffActor, dto: CreateCustomFieldDto): Promise<CustomFieldResponse> {
    const { key, type, required = false } = dto;
    const content = { label: plain(dto.label), choices: plain(dto.choices ?? []) };
    assertPossible({ type, ...content });
    return this.database.transaction(async (tx) => {
      if ((await this.repository.lockAll(tx)).length >= MOST_FIELDS) throw tooManyFields(MOST_FIELDS);
      const field = await this.repository.insert(tx, { key, type, required, ...content });
      await this.record(tx, actor, field.id, { action: 'orders.custom-field-created', note: key });
      return field;
    });
  }

  /** @throws 404, 412 when someone saved in between, 422 */
  update(actor: StaffActor, id: string, version: number, dto: UpdateCustomFieldDto): Promise<CustomFieldResponse> {
    const given = {
      ...(dto.label === undefined ? {} : { label: plain<Label>(dto.label) }),
      ...(dto.required === undefined ? {} : { required: dto.required }),
      ...(dto.choices === undefined ? {} : { choices: plain<FieldChoice[]>(dto.choices) }),
      ...(dto.archived === undefined ? {} : { archived: dto.archived }),
    };
    return this.database.transaction(async (tx) => {
      const before = await this.repository.lock(tx, id);
      if (!before) throw fieldNotFound();
      if (before.version !== version) throw new VersionConflict(before);
      const changes = changesBetween(before, given);
      if (!hasChanges(changes)) return before;
      const after: CustomField = { ...before, ...given };
      assertPossible(after);
      const field = await this.repository.update(tx, after);
      await this.record(tx, actor, id, { action: 'orders.custom-field-changed', changes, note: before.key });
      return field;
    });
  }

  /** @throws 422 when the ids are not those of all fields */
  reorder(actor: StaffActor, ids: readonly string[]): Promise<Page<CustomFieldResponse>> {
    return this.database.transaction(async (tx) => {
      const fields = await this.repository.lockAll(tx);
      const keys = new Map(fields.map(({ id, key }) => [id, key]));
      if (ids.length !== keys.size || ids.some((id) => !keys.has(id))) throw otherFields();
      await this.repository.reorder(tx, ids);
      const order = { from: fields.map(({ key }) => key), to: ids.map((id) => keys.get(id)) };
      await this.record(tx, actor, null, { action: 'orders.custom-fields-reordered', changes: { order } });
      return { data: await this.repository.all(tx), nextCursor: null };
    });
  }

  private record(tx: Tx, actor: StaffActor, id: string | null, entry: Omit<AuditEntry, 'subject'>): Promise<void> {
    tx.afterCommit(() => {
      this.known.forget();
    });
    return this.audit.record(tx, actor, { ...entry, subject: { type: 'custom-field', id } });
  }
}

function assertPossible({ type, label, choices }: Pick<CustomField, 'type' | 'label' | 'choices'>): void {
  if (Object.keys(label).length === 0) throw nameless();
  const chooses = type === 'choice' || type === 'choices';
  if (!chooses && choices.length > 0) throw noChoices();
  const values = new Set(choices.map(({ value }) => value));
  if (chooses && (values.size === 0 || values.size !== choices.length)) throw choicesNeeded();
}

/** Without classes and what is not given, so that equals compare as equal. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
