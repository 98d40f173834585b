export { CUSTOM_SUBJECTS, type CustomField, type CustomSubject, type FieldType, labelIn } from './custom-field.js';
export { CustomFieldTables } from './custom-field-tables.js';
export { CustomFieldsModule } from './custom-fields.module.js';
export { CustomFieldsRepository } from './custom-fields.repository.js';
export { CustomFields } from './custom-fields.service.js';
export {
  CUSTOM_FILTER_SCHEMA,
  type CustomFilter,
  type CustomRange,
  IsCustomFilter,
  customPath,
  customRanges,
  customWords,
} from './custom-filter.js';
export { type CustomValues, LONGEST_CUSTOM_FIELDS, customTexts, customValues, fitting } from './custom-values.js';
export { KnownCustomFields } from './known-custom-fields.js';
