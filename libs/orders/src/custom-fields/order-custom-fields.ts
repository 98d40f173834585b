import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomFieldTables } from '@regulars/custom-fields';

/** Orders have custom fields (ORD-1), defined in a table of this module. */
@Injectable()
export class OrderCustomFields implements OnModuleInit {
  constructor(private readonly tables: CustomFieldTables) {}

  onModuleInit(): void {
    this.tables.register('order', 'orders.custom_field');
  }
}
