export { ImportPageResponse, ImportResponse } from './dto/import.response.js';
export { ImportPreviewResponse, ImportRowPageResponse, ImportRowsQuery } from './dto/import-rows.response.js';
export { ImportPolicyDto, UpdateImportDto } from './dto/update-import.dto.js';
export { SaveMappingDto, SavedMappingPageResponse, SavedMappingResponse } from './dto/saved-mapping.js';
export type {
  Applied,
  GoodPlan,
  ImportField,
  ImportKind,
  MappedRow,
  PolicyContext,
  RowKeys,
  RowPlan,
} from './import-kind.js';
export { ImportKinds } from './import-kinds.js';
export { type ImportedRecords, ImportTraces } from './import-traces.js';
export type { ImportPolicy, ImportRecord, OutcomeRecord, RowProblem } from './import-record.js';
export { ImportsConfig } from './imports.config.js';
export { ImportsModule } from './imports.module.js';
export { importsSchema } from './imports.schema.js';
export { Imports } from './imports.service.js';
export { SavedMappings } from './saved-mappings.service.js';
