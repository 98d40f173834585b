import { Module } from '@nestjs/common';
import { provideConfig } from '@regulars/platform';
import { ImportHousekeeping } from './housekeeping.js';
import { ImportCheck } from './import-check.js';
import { ImportFiles } from './import-files.js';
import { ImportKinds } from './import-kinds.js';
import { ImportPlanning } from './import-planning.js';
import { ImportRun } from './import-run.js';
import { ImportTraces } from './import-traces.js';
import { ImportUndo } from './import-undo.js';
import { ImportsConfig } from './imports.config.js';
import { ImportsRepository } from './imports.repository.js';
import { Imports } from './imports.service.js';
import { SavedMappingRepository } from './saved-mapping.repository.js';
import { SavedMappings } from './saved-mappings.service.js';

const WORK = [ImportCheck, ImportRun, ImportUndo, ImportHousekeeping];

@Module({
  providers: [
    provideConfig(ImportsConfig),
    ImportsRepository,
    ImportFiles,
    ImportKinds,
    ImportTraces,
    ImportPlanning,
    Imports,
    SavedMappingRepository,
    SavedMappings,
    ...WORK,
  ],
  exports: [ImportKinds, ImportTraces, Imports, SavedMappings],
})
export class ImportsModule {}
