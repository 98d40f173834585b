import { MemberExportController } from '../export/member-export.controller.js';
import { MemberExportReader } from '../export/member-export.reader.js';
import { MemberExport } from '../export/member-export.service.js';
import { ImportJournal } from './import-journal.js';
import { ImportRules } from './import-rules.js';
import { MemberImport } from './member-import.js';
import { MemberImportsController } from './member-imports.controller.js';
import { MemberImportsRepository } from './member-imports.repository.js';
import { MemberTies } from './member-ties.js';
import { RegisterMembers } from './register-members.js';

export const IMPORTS_PARTS = [
  MemberImport,
  MemberImportsRepository,
  MemberTies,
  ImportJournal,
  ImportRules,
  RegisterMembers,
  MemberExport,
  MemberExportReader,
];
export const IMPORTS_CONTROLLERS = [MemberImportsController, MemberExportController];
