import type { Tongue } from '../people/customers.js';
import { EN } from './en.js';
import { JA } from './ja.js';
import type { Speech } from './speech.js';
import { ZH_CN } from './zh-cn.js';
import { ZH_TW } from './zh-tw.js';

export const SPEECHES: Readonly<Record<Tongue, Speech>> = { en: EN, 'zh-CN': ZH_CN, 'zh-TW': ZH_TW, ja: JA };
