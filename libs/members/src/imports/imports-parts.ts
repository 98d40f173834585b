import { ImportJournal } from './import-journal.js';
import { MemberImport } from './member-import.js';
import { MemberImportsController } from './member-imports.controller.js';
import { MemberImportsRepository } from './member-imports.repository.js';
import { MemberTies } from './member-ties.js';
import { RegisterMembers } from './register-members.js';

export const IMPORTS_PARTS = [MemberImport, MemberImportsRepository, MemberTies, ImportJournal, RegisterMembers];
export const IMPORTS_CONTROLLERS = [MemberImportsController];
