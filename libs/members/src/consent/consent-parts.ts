import { ConsentsController } from './consents.controller.js';
import { ConsentsRepository } from './consents.repository.js';
import { Consents } from './consents.service.js';
import { MemberConsents } from './member-consents.service.js';

/** What the members module takes in for consent. */
export const CONSENT_CONTROLLERS = [ConsentsController];
export const CONSENT_PARTS = [ConsentsRepository, Consents, MemberConsents];
