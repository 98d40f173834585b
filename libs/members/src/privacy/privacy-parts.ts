import { ErasedContacts } from './erased-contacts.js';
import { ErasuresRepository } from './erasures.repository.js';
import { Erasures } from './erasures.service.js';
import { LowerPersonalData } from './lower-personal-data.js';
import { OwnPersonalData } from './own-personal-data.js';
import { PersonExport } from './person-export.service.js';
import { PersonRepository } from './person.repository.js';
import { PersonalData } from './personal-data.js';
import { PrivacyController } from './privacy.controller.js';

/** What the members module takes in for privacy. */
export const PRIVACY_CONTROLLERS = [PrivacyController];
export const PRIVACY_PARTS = [
  ...[PersonRepository, ErasedContacts, PersonalData, OwnPersonalData, LowerPersonalData],
  ...[ErasuresRepository, Erasures, PersonExport],
];
