import { ChartPie, ClipboardList, Contact, Package, Settings, Users } from 'lucide-react';

/** What lies beside the orders, for the navigation and the palette; one of its permissions opens it. */
export const PLACES = [
  { key: 'members', icon: Contact, permissions: ['members:read'], to: '/members' },
  { key: 'segments', icon: ChartPie, permissions: ['segments:read'], to: '/segments' },
  { key: 'products', icon: Package, permissions: ['products:read'], to: '/products' },
  { key: 'forms', icon: ClipboardList, permissions: ['forms:read'], to: '/forms' },
  { key: 'team', icon: Users, permissions: ['staff:manage'], to: '/team' },
  {
    key: 'settings',
    icon: Settings,
    permissions: ['orders:read', 'settings:read', 'forms:read', 'integrations:manage', 'audit:read'],
    to: '/settings',
  },
] as const;
