import { ChartPie, ClipboardList, Package, Settings, Users } from 'lucide-react';

/** What lies beside the orders, for the navigation and the palette. */
export const PLACES = [
  { key: 'segments', icon: ChartPie, permission: 'segments:read', to: '/segments' },
  { key: 'products', icon: Package, permission: 'products:read', to: '/products' },
  { key: 'forms', icon: ClipboardList, permission: 'forms:read', to: '/forms' },
  { key: 'team', icon: Users, permission: 'staff:manage', to: '/team' },
  { key: 'settings', icon: Settings, permission: 'orders:read', to: '/settings' },
] as const;
