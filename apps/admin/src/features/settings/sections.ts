import {
  Building2,
  Clock,
  Coins,
  Contact,
  Factory,
  Globe,
  KeyRound,
  ListChecks,
  Mailbox,
  MessageSquareText,
  ScrollText,
  Split,
  TextCursorInput,
  Webhook,
} from 'lucide-react';

/** What the settings screen lists, in this order. */
export const SECTIONS = [
  { key: 'company', icon: Building2, permission: 'settings:read', to: '/settings/company' },
  { key: 'currencies', icon: Coins, permission: 'settings:read', to: '/settings/currencies' },
  { key: 'mailAccounts', icon: Mailbox, permission: 'settings:read', to: '/settings/mail-accounts' },
  { key: 'teams', icon: Clock, permission: 'settings:read', to: '/settings/teams' },
  { key: 'assignment', icon: Split, permission: 'settings:read', to: '/settings/assignment' },
  { key: 'taskRules', icon: ListChecks, permission: 'settings:read', to: '/settings/task-rules' },
  { key: 'customFields', icon: TextCursorInput, permission: 'settings:read', to: '/settings/custom-fields' },
  { key: 'answers', icon: MessageSquareText, permission: 'orders:read', to: '/settings/answers' },
  { key: 'suppliers', icon: Factory, permission: 'settings:read', to: '/settings/suppliers' },
  { key: 'members', icon: Contact, permission: 'members:read', to: '/settings/members' },
  { key: 'sites', icon: Globe, permission: 'forms:read', to: '/settings/sites' },
  { key: 'apiKeys', icon: KeyRound, permission: 'integrations:manage', to: '/settings/api-keys' },
  { key: 'webhooks', icon: Webhook, permission: 'integrations:manage', to: '/settings/webhooks' },
  { key: 'audit', icon: ScrollText, permission: 'audit:read', to: '/settings/audit' },
] as const;
