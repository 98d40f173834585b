import { MemberCustomFields } from './member-custom-fields.js';

/** What the members module takes in for custom fields. */
export const CUSTOM_FIELD_PARTS = [MemberCustomFields];
