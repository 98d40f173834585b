import type { AcceptedSubmission, Meaning } from '@regulars/forms';
import { DomainError, newId, normalisedEmail, trimmed } from '@regulars/platform';
import { CHANNELS, GENDERS } from '../../member-row.js';
import type { GivenWord, NewRegistration, RegistrantProfile } from './registration-row.js';

const DAY = /^(?:19|20)\d\d-\d\d-\d\d$/;
const COUNTRY = /^[A-Z]{2}$/;
const MOST_TOPICS = 50;
const LONGEST_TOPIC = 40;

/** What a registration form's answers mean. What fits no field of a member stays in the submission only. @throws 422 without an address */
export function registrationOf(submission: AcceptedSubmission, customFields: Record<string, unknown>): NewRegistration {
  const { form, lang, mapped } = submission;
  const email = trimmed(mapped.email, 254);
  if (email === null) throw withoutAddress();
  return {
    id: newId(),
    submission_id: submission.id,
    form_slug: form.slug,
    form_version: form.version,
    email,
    email_key: normalisedEmail(email),
    locale: lang,
    profile: profileOf(mapped),
    custom_fields: customFields,
    topics: topicsOf(submission),
    consents: wordsOf(submission),
    address: submission.address,
    suspect: submission.suspect,
    proven: submission.proven,
    created_at: submission.receivedAt,
  };
}

function profileOf(mapped: Partial<Record<Meaning, string>>): RegistrantProfile {
  const line = (meaning: Meaning, most: number) => trimmed(mapped[meaning]?.replace(/\p{Cc}+/gu, ' '), most);
  const gender = GENDERS.find((each) => each === mapped.gender);
  const country = mapped.country?.trim().toUpperCase() ?? '';
  const address = {
    street: trimmed(mapped.street, 300),
    city: line('city', 100),
    region: line('region', 100),
    postalCode: line('postalCode', 20),
    country: COUNTRY.test(country) ? country : null,
  };
  const profile: Record<string, unknown> = {
    name: line('name', 200),
    company: line('company', 200),
    phone: line('phone', 60),
    gender: gender ?? null,
    birthDate: DAY.test(mapped.birthDate ?? '') ? mapped.birthDate : null,
    occupation: line('occupation', 100),
    position: line('position', 100),
    addresses: Object.values(address).some((part) => part !== null) ? [address] : null,
  };
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null));
}

function topicsOf({ answers }: AcceptedSubmission): string[] {
  const chosen = answers.filter(({ maps }) => maps === 'topics').flatMap<unknown>(({ value }) => value);
  const keys = chosen.filter((key) => typeof key === 'string').filter((key) => key.length <= LONGEST_TOPIC);
  return [...new Set(keys)].slice(0, MOST_TOPICS);
}

/** A box that was not ticked says nothing: whoever registers again takes nothing back by it. */
function wordsOf({ answers }: AcceptedSubmission): GivenWord[] {
  return CHANNELS.flatMap((channel) => {
    const answer = answers.find(({ maps, value }) => maps === `consent.${channel}` && value === true);
    return answer ? [{ channel, wording: answer.label }] : [];
  });
}

function withoutAddress(): DomainError {
  const message = 'Give an e-mail address: the link to confirm the registration goes there.';
  return new DomainError('members/registration-without-address', 422, message);
}
