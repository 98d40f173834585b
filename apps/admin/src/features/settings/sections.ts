import { Building2, Clock, ListChecks, Mailbox, Split, TextCursorInput } from 'lucide-react';

/** What the settings screen lists, in this order. */
export const SECTIONS = [
  { key: 'company', icon: Building2, permission: 'settings:read', to: '/settings/company' },
  { key: 'mailAccounts', icon: Mailbox, permission: 'settings:read', to: '/settings/mail-accounts' },
  { key: 'teams', icon: Clock, permission: 'settings:read', to: '/settings/teams' },
  { key: 'assignment', icon: Split, permission: 'settings:read', to: '/settings/assignment' },
  { key: 'taskRules', icon: ListChecks, permission: 'settings:read', to: '/settings/task-rules' },
  { key: 'customFields', icon: TextCursorInput, permission: 'settings:read', to: '/settings/custom-fields' },
] as const;
