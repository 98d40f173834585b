import { Building2, Mailbox } from 'lucide-react';

/** What the settings screen lists, in this order. */
export const SECTIONS = [
  { key: 'company', icon: Building2, permission: 'settings:read', to: '/settings/company' },
  { key: 'mailAccounts', icon: Mailbox, permission: 'settings:read', to: '/settings/mail-accounts' },
] as const;
