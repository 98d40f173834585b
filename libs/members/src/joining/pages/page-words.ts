import type { Locale } from '@regulars/staff';
import type { Channel } from '../../member-row.js';
import type { Frequency } from '../choices/choices.repository.js';
import type { OwnOrderState } from '../self-service/own-orders.js';
import { WORDS_EN } from './words-en.js';
import { WORDS_ZH_CN } from './words-zh-cn.js';
import { WORDS_ZH_TW } from './words-zh-tw.js';

export type PlainPage =
  'unknown' | 'tooMany' | 'confirmed' | 'left' | 'linkSent' | 'linkOver' | 'signedOut' | 'erasing';

export interface PageWords {
  self: string;
  languages: string;
  plain: Record<PlainPage, { title: string; text: (company: string) => string }>;
  confirm: { title: (company: string) => string; text: string; button: string };
  leave: { title: (company: string) => string; text: (company: string) => string; button: string };
  ask: { title: string; text: (company: string) => string; email: string; button: string; wrong: string };
  enter: { title: string; text: string; button: string };
  newAddress: { title: string; text: string; button: string };
  own: {
    title: (company: string) => string;
    lead: (email: string) => string;
    saved: string;
    mend: string;
    back: string;
    addressSent: string;
    newAddress: { title: string; text: string; label: string; button: string };
    data: string;
    optional: string;
    name: string;
    company: string;
    phone: string;
    gender: string;
    genders: { '': string; female: string; male: string; other: string };
    birthDate: string;
    street: string;
    city: string;
    region: string;
    postalCode: string;
    country: string;
    locale: string;
    hear: string;
    topics: string;
    topicsHelp: string;
    frequency: string;
    frequencies: Record<Frequency, string>;
    consents: string;
    /** The sentence that is kept as the proof. */
    wording: (channel: Channel, company: string) => string;
    save: string;
    faults: { text: string; date: string };
    orders: string;
    noOrders: string;
    order: { number: string; date: string; items: string; total: string; state: string };
    states: Record<OwnOrderState, string>;
    yourData: string;
    yourDataText: string;
    download: string;
    erase: string;
    eraseText: (company: string) => string;
    eraseSure: string;
    eraseButton: string;
    eraseAsked: (when: string) => string;
    leave: string;
    leaveText: (company: string) => string;
    leaveButton: string;
    hasLeft: (when: string, company: string) => string;
    comeBack: string;
    signOut: string;
  };
}

export const PAGE_WORDS: Readonly<Record<Locale, PageWords>> = {
  en: WORDS_EN,
  'zh-CN': WORDS_ZH_CN,
  'zh-TW': WORDS_ZH_TW,
};
