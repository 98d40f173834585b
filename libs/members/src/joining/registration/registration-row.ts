import type { MemberContent } from '../../dto/member.dto.js';
import type { Channel } from '../../member-row.js';

/** What registrants may say of themselves, by the names of the API. */
export type RegistrantProfile = Pick<
  MemberContent,
  'name' | 'company' | 'phone' | 'gender' | 'birthDate' | 'occupation' | 'position' | 'addresses'
>;

/** What they agreed to, in the words that they saw. */
export interface GivenWord {
  channel: Channel;
  wording: string;
}

export interface NewRegistration {
  id: string;
  submission_id: string;
  form_slug: string;
  form_version: number;
  email: string;
  email_key: string;
  locale: 'en' | 'zh-CN' | 'zh-TW';
  profile: RegistrantProfile;
  custom_fields: Record<string, unknown>;
  topics: string[];
  consents: GivenWord[];
  /** Of the network. */
  address: string;
  suspect: boolean;
  /** A browser did the proof of work for it; a plain HTML form can't. */
  proven: boolean;
  created_at: Date;
}

export interface RegistrationRow extends NewRegistration {
  mailed_at: Date | null;
  confirmed_at: Date | null;
  member_id: string | null;
  expires_at: Date;
}
