import { RegisterDocuments } from './register-documents.js';
import { RegisterImport } from './register-import.js';
import { RegisterImportsController } from './register.controller.js';
import { RegisterJournal } from './register-journal.js';
import { RegisterRepository } from './register.repository.js';

export const REGISTER_PARTS = [RegisterDocuments, RegisterImport, RegisterJournal, RegisterRepository];
export const REGISTER_CONTROLLERS = [RegisterImportsController];
