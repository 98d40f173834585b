import { MemberSettingsController } from './member-settings.controller.js';
import { MemberSettingsRepository } from './member-settings.repository.js';
import { MemberSettingsService } from './member-settings.service.js';

/** What the members module takes in for the company's own lists. */
export const SETTINGS_CONTROLLERS = [MemberSettingsController];
export const SETTINGS_PARTS = [MemberSettingsRepository, MemberSettingsService];
