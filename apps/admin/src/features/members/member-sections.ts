import { type ComponentType, lazy } from 'react';
import type { Member } from '../../api/types.js';
import { loadWords } from '../../app/i18n.js';
import type { Permission } from '../auth/session.js';
import { Touch } from '../joining/touch.js';
import { OrdersOfMember } from '../order-member/orders-of-member.js';
import { AddressesSection } from './sections/addresses-section.js';
import { ConsentSection } from './sections/consent-section.js';
import { ContactSection } from './sections/contact-section.js';
import { NotesSection } from './sections/notes-section.js';
import { OriginSection } from './sections/origin-section.js';
import { ProfileSection } from './sections/profile-section.js';

const ValueSection = lazy(async () => {
  const [{ MemberValueSection }] = await Promise.all([import('../value/member-value-section.js'), loadWords('value')]);
  return { default: MemberValueSection };
});

export interface MemberSection {
  key: string;
  /** Wide in the middle, or narrow beside it; on a phone the narrow ones follow the wide ones. */
  place: 'main' | 'side';
  /** Left out without it. */
  permission?: Permission;
  /** Brings its own `MemberBlock` with a heading; what is heavy it loads itself (`lazy`). */
  Component: ComponentType<{ member: Member }>;
}

/** What a member's page shows, in this order. A capability adds its section by a line here. */
export const MEMBER_SECTIONS: readonly MemberSection[] = [
  { key: 'contact', place: 'main', Component: ContactSection },
  { key: 'addresses', place: 'main', Component: AddressesSection },
  { key: 'consent', place: 'main', Component: ConsentSection },
  { key: 'orders', place: 'main', permission: 'orders:read', Component: OrdersOfMember },
  { key: 'notes', place: 'main', Component: NotesSection },
  { key: 'touch', place: 'side', Component: Touch },
  { key: 'profile', place: 'side', Component: ProfileSection },
  { key: 'value', place: 'side', Component: ValueSection },
  { key: 'origin', place: 'side', Component: OriginSection },
];
