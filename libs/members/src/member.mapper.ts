import type { MemberListItemResponse, MemberResponse } from './dto/member.response.js';
import { CHANNELS, type Channel, type MemberRow, type MemberSummaryRow } from './member-row.js';

/** Without its class, so that it can be spread. */
type Plain<T> = { [K in keyof T]: T[K] };

/** @param names of colleagues by id */
export function toListItem(row: MemberSummaryRow, names: ReadonlyMap<string, string>): Plain<MemberListItemResponse> {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    company: row.company,
    email: row.email,
    phone: row.phone,
    city: row.city,
    country: row.country,
    level: row.level,
    tags: row.tags,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: names.get(row.owner_id) ?? '' },
    source: row.source,
    consents: channelsOf(row.consents),
    joinedAt: row.joined_at.toISOString(),
    leftAt: row.left_at?.toISOString() ?? null,
    ...(row.stage !== undefined && { stage: row.stage, valueGroup: row.value_group ?? null }),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export function toMember(row: MemberRow, names: ReadonlyMap<string, string>): MemberResponse {
  return {
    ...toListItem(row, names),
    gender: row.gender,
    birthDate: row.birth_date,
    education: row.education,
    occupation: row.occupation,
    position: row.job_position,
    incomeBand: row.income_band,
    morePhones: row.more_phones,
    addresses: row.addresses,
    messengers: row.messengers,
    preferences: row.preferences,
    notes: row.notes,
    cardNumber: row.card_number,
    externalId: row.external_id,
    locale: row.locale,
    customFields: row.custom_fields,
    version: row.version,
  };
}

export function channelsOf(bits: number): Channel[] {
  return CHANNELS.filter((_, index) => (bits & (1 << index)) !== 0);
}

export function bitsOf(channels: readonly Channel[]): number {
  return channels.reduce((bits, channel) => bits | (1 << CHANNELS.indexOf(channel)), 0);
}
