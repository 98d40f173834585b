import { CustomFieldTables, type CustomFields, CustomFieldsRepository } from '@regulars/custom-fields';
import type { Database } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';

type Rest<Method> = Method extends (actor: StaffActor, subject: 'order', ...rest: infer Given) => unknown
  ? Given
  : never;

export function definitionsOfOrders(database: Database): CustomFieldsRepository {
  const tables = new CustomFieldTables();
  tables.register('order', 'orders.custom_field');
  return new CustomFieldsRepository(database, tables);
}

/** The custom fields of orders alone. */
export function ofOrders(fields: CustomFields) {
  return {
    list: () => fields.list('order'),
    create: (actor: StaffActor, ...rest: Rest<CustomFields['create']>) => fields.create(actor, 'order', ...rest),
    update: (actor: StaffActor, ...rest: Rest<CustomFields['update']>) => fields.update(actor, 'order', ...rest),
    reorder: (actor: StaffActor, ...rest: Rest<CustomFields['reorder']>) => fields.reorder(actor, 'order', ...rest),
  };
}
