import { Building2 } from 'lucide-react';

/** What the settings screen lists, in this order. */
export const SECTIONS = [
  { key: 'company', icon: Building2, permission: 'settings:read', to: '/settings/company' },
] as const;
