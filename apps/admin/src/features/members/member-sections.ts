import { type ComponentType, lazy } from 'react';
import type { Member } from '../../api/types.js';
import { loadWords } from '../../app/i18n.js';
import type { Permission } from '../auth/session.js';
import { Touch } from '../joining/touch.js';
import { OrdersOfMember } from '../order-member/orders-of-member.js';
import { PrivacySection } from '../privacy/privacy-section.js';
import { TimelineSection } from '../timeline/timeline-section.js';
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

const MergedSection = lazy(async () => {
  const [{ MergedSection: section }] = await Promise.all([
    import('../duplicates/merged-section.js'),
    loadWords('duplicates'),
  ]);
  return { default: section };
});

export interface MemberSection {
  key: string;
  /** Wide in the middle, or narrow beside it; on a phone the last of the wide ones, which has no end, comes last of all. */
  place: 'main' | 'side';
  /** Left out without it. */
  permission?: Permission;
  /** Brings its own `MemberBlock` with a heading; what is heavy it loads itself (`lazy`). */
  Component: ComponentType<{ member: Member }>;
}

/** What a member's page shows, in this order. A capability adds its section by a line here. */
export const MEMBER_SECTIONS: readonly MemberSection[] = [
  { key: 'contact', place: 'main', Component: ContactSection },
  { key: 'timeline', place: 'main', Component: TimelineSection },
  { key: 'orders', place: 'side', permission: 'orders:read', Component: OrdersOfMember },
  { key: 'value', place: 'side', Component: ValueSection },
  { key: 'notes', place: 'side', Component: NotesSection },
  { key: 'addresses', place: 'side', Component: AddressesSection },
  { key: 'consent', place: 'side', Component: ConsentSection },
  { key: 'touch', place: 'side', Component: Touch },
  { key: 'profile', place: 'side', Component: ProfileSection },
  { key: 'origin', place: 'side', Component: OriginSection },
  { key: 'merged', place: 'side', Component: MergedSection },
  { key: 'privacy', place: 'side', Component: PrivacySection },
];
