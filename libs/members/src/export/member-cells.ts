import type { OutCell } from '@regulars/tables';
import { CONSENT_FIELDS, MEMBER_FIELDS, type MemberField } from '../imports/import-fields.js';
import { CHANNELS, type MemberRow, type MessengerKind } from '../member-row.js';

type Exported = Exclude<MemberField, 'lastName' | 'firstName' | 'consentAt'>;
/** The name is one, and consent has its time in the member's own log. */
const LEFT_OUT: ReadonlySet<MemberField> = new Set(['lastName', 'firstName', 'consentAt']);
export const EXPORTED_FIELDS = MEMBER_FIELDS.filter((field): field is Exported => !LEFT_OUT.has(field));

/** As an import reads them again. @param names of colleagues by id */
export function cellsOf(member: MemberRow, names: ReadonlyMap<string, string>): Record<Exported, OutCell> {
  const [address] = member.addresses;
  const messenger = (kind: MessengerKind) => member.messengers.find((each) => each.kind === kind)?.account ?? '';
  const agreed = (field: keyof typeof CONSENT_FIELDS) =>
    (member.consents & (1 << CHANNELS.indexOf(CONSENT_FIELDS[field]))) === 0 ? '' : 'yes';
  return {
    externalId: member.external_id ?? '',
    cardNumber: member.card_number ?? '',
    name: member.name ?? '',
    company: member.company ?? '',
    gender: member.gender ?? '',
    birthDate: member.birth_date ?? '',
    education: member.education ?? '',
    occupation: member.occupation ?? '',
    position: member.job_position ?? '',
    incomeBand: member.income_band === null ? '' : { decimal: String(member.income_band) },
    email: member.email ?? '',
    phone: member.phone ?? '',
    phone2: member.more_phones.map(({ number }) => number).join('; '),
    street: address?.street ?? '',
    city: address?.city ?? '',
    region: address?.region ?? '',
    postalCode: address?.postalCode ?? '',
    country: address?.country ?? '',
    wechat: messenger('wechat'),
    qq: messenger('qq'),
    whatsapp: messenger('whatsapp'),
    line: messenger('line'),
    telegram: messenger('telegram'),
    preferences: member.preferences.join('; '),
    tags: member.tags.join('; '),
    notes: member.notes,
    owner: member.owner_id === null ? '' : (names.get(member.owner_id) ?? ''),
    level: member.level ?? '',
    locale: member.locale,
    joinedAt: member.joined_at.toISOString(),
    consentEmail: agreed('consentEmail'),
    consentPhone: agreed('consentPhone'),
    consentSms: agreed('consentSms'),
    consentPost: agreed('consentPost'),
    consentMessenger: agreed('consentMessenger'),
  };
}
