import { Module } from '@nestjs/common';
import { CustomFieldTables } from './custom-field-tables.js';
import { CustomFieldsController } from './custom-fields.controller.js';
import { CustomFieldsRepository } from './custom-fields.repository.js';
import { CustomFields } from './custom-fields.service.js';
import { KnownCustomFields } from './known-custom-fields.js';

@Module({
  controllers: [CustomFieldsController],
  providers: [CustomFieldTables, CustomFieldsRepository, KnownCustomFields, CustomFields],
  exports: [CustomFieldTables, CustomFieldsRepository, KnownCustomFields],
})
export class CustomFieldsModule {}
