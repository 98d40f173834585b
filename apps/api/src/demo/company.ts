import type { Locale, Role } from '@regulars/staff';
import type { Office, Region } from './calendar.js';

/** Everything here is made up. Domains under .example can't exist (RFC 2606), so nothing ever reaches anyone. */
export const COMPANY = { name: 'Lanyu Valves & Fittings', timeZone: 'Asia/Shanghai', locale: 'en' } as const;
export const SITE = 'https://www.lanyu-valves.example';

export interface Colleague {
  key: 'owner' | 'manager' | 'china' | 'asia' | 'europe' | 'support';
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  office: Office;
}

export const COLLEAGUES: readonly Colleague[] = [
  {
    key: 'owner',
    name: 'Lin Hai',
    email: 'lin.hai@lanyu-valves.example',
    role: 'owner',
    locale: 'en',
    office: 'ningbo',
  },
  {
    key: 'manager',
    name: 'Sofie Lindgren',
    email: 'sofie.lindgren@lanyu-valves.example',
    role: 'manager',
    locale: 'en',
    office: 'hamburg',
  },
  {
    key: 'china',
    name: '王芳',
    email: 'wang.fang@lanyu-valves.example',
    role: 'sales',
    locale: 'zh-CN',
    office: 'ningbo',
  },
  {
    key: 'asia',
    name: '陳怡君',
    email: 'chen.yijun@lanyu-valves.example',
    role: 'sales',
    locale: 'zh-TW',
    office: 'ningbo',
  },
  {
    key: 'europe',
    name: 'Lukas Brandt',
    email: 'lukas.brandt@lanyu-valves.example',
    role: 'sales',
    locale: 'en',
    office: 'hamburg',
  },
  {
    key: 'support',
    name: 'Marta Nowak',
    email: 'marta.nowak@lanyu-valves.example',
    role: 'support',
    locale: 'en',
    office: 'hamburg',
  },
];

/** Whose customers they are, mostly. */
export const IN_CHARGE: Readonly<Record<Region, Readonly<Partial<Record<Colleague['key'], number>>>>> = {
  china: { china: 84, asia: 10, owner: 6 },
  taiwan: { asia: 88, china: 12 },
  japan: { asia: 80, owner: 12, china: 8 },
  europe: { europe: 70, support: 19, manager: 11 },
};

export type SignedIn = Colleague & { id: string };
export type Team = Readonly<Record<Colleague['key'], SignedIn>>;
