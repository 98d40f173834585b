import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { CustomField } from './custom-field.js';
import { CustomFieldsRepository } from './custom-fields.repository.js';

/** Other processes hear of a change after this time. */
const TRUST_MS = 5_000;

/** The company's own fields, kept in memory for intake: they change once a month. Read when first needed, not before. */
@Injectable()
export class KnownCustomFields {
  private kept: { readAt: number; fields: Promise<CustomField[]> } | undefined;

  constructor(private readonly repository: CustomFieldsRepository) {}

  /** @param within the caller's transaction, whose connection then reads what is not in memory */
  all(within?: Tx): Promise<readonly CustomField[]> {
    if (this.kept && Date.now() - this.kept.readAt < TRUST_MS) return this.kept.fields;
    const fields = this.repository.all(within);
    this.kept = { readAt: Date.now(), fields };
    fields.catch(() => {
      this.forget();
    });
    return fields;
  }

  /** They changed in this process. */
  forget(): void {
    this.kept = undefined;
  }
}
