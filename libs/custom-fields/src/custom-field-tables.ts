import { Injectable } from '@nestjs/common';
import type { CustomSubject } from './custom-field.js';

/** Each module that has custom fields keeps their definitions in a table of its own schema, and says here which. */
@Injectable()
export class CustomFieldTables {
  private readonly tables = new Map<CustomSubject, string>();

  /** @param table with its schema, as SQL names it; of the shape of `orders.custom_field` */
  register(subject: CustomSubject, table: string): void {
    this.tables.set(subject, table);
  }

  of(subject: CustomSubject): string {
    const table = this.tables.get(subject);
    if (table === undefined) throw new Error(`No module registered where custom fields are kept: ${subject}`);
    return table;
  }
}
