import { GroupingRepository } from './grouping.repository.js';
import { ValueBasisRepository } from './value-basis.repository.js';
import { ValueGrouping } from './value-grouping.service.js';
import { ValueKeeper } from './value-keeper.js';
import { ValueQueries } from './value.queries.js';
import { ValueReader } from './value.reader.js';
import { ValueRelations } from './value-relations.js';
import { ValueSettingsRepository } from './value-settings.repository.js';
import { ValueSettingsService } from './value-settings.service.js';
import { ValueController } from './value.controller.js';

/** What the members module takes in for lifecycle, value groups and RFM. */
export const VALUE_CONTROLLERS = [ValueController];
export const VALUE_PARTS = [
  ...[ValueSettingsRepository, ValueBasisRepository, GroupingRepository, ValueReader],
  ...[ValueGrouping, ValueKeeper, ValueSettingsService, ValueQueries, ValueRelations],
];
