import type { Colleague } from './company.js';

interface OfficeTeam {
  name: string;
  timeZone: string;
  from: string;
  to: string;
  /** Null: the company's target. */
  responseMinutes: number | null;
  members: readonly Colleague['key'][];
}

export const TEAMS: readonly OfficeTeam[] = [
  {
    name: 'Ningbo',
    timeZone: 'Asia/Shanghai',
    from: '08:30',
    to: '17:30',
    responseMinutes: 240,
    members: ['owner', 'china', 'asia'],
  },
  {
    name: 'Hamburg',
    timeZone: 'Europe/Berlin',
    from: '09:00',
    to: '17:00',
    responseMinutes: 480,
    members: ['manager', 'europe', 'support'],
  },
];

const body = (text: string) => ({
  text,
  html: text
    .split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join(''),
});

export const ANSWERS = [
  {
    name: 'Delivery time',
    shortcut: 'delivery',
    category: 'Shipping',
    uses: 214,
    bodies: {
      en: body(
        'Dear {{ contact.name | default: "customer" }},\n\nstandard sizes leave our warehouse within five working days, special ones within four weeks.',
      ),
      'zh-CN': body('{{ contact.name | default: "客户" }}，您好！\n\n常规规格五个工作日内发货，特殊规格四周内发货。'),
      'zh-TW': body('{{ contact.name | default: "客戶" }}，您好！\n\n常規規格五個工作天內出貨，特殊規格四週內出貨。'),
    },
  },
  {
    name: 'Price of the inquiry',
    shortcut: 'price',
    category: 'Offers',
    uses: 187,
    bodies: {
      en: body(
        'Dear {{ contact.name | default: "customer" }},\n\nhere is our price for\n\n{{ order.items | default: "your items" }}\n\n{{ order.total | default: "As listed" }}, valid for 30 days.',
      ),
      'zh-CN': body(
        '{{ contact.name | default: "客户" }}，您好！\n\n您询价的产品：\n\n{{ order.items | default: "见附件" }}\n\n报价 {{ order.total | default: "见目录" }}，30 天内有效。',
      ),
    },
  },
  {
    name: 'Material certificate',
    shortcut: '3.1',
    category: 'Quality',
    uses: 96,
    bodies: {
      en: body(
        'An EN 10204 3.1 certificate comes with each delivery. If you need it beforehand, tell us the heat numbers.',
      ),
      'zh-CN': body('每批货均附 EN 10204 3.1 材质证书。如需提前提供，请告知炉号。'),
    },
  },
  {
    name: 'Thank you for the order',
    shortcut: 'thanks',
    category: 'Offers',
    uses: 341,
    bodies: {
      en: body(
        'Thank you for your order {{ order.number }}. We confirm it and send the tracking number once it is on its way.',
      ),
      'zh-CN': body('感谢您的订单 {{ order.number }}。我们已确认，发货后会告知运单号。'),
      'zh-TW': body('感謝您的訂單 {{ order.number }}。我們已確認，出貨後會告知運單號碼。'),
    },
  },
];

export const SUPPLIERS = [
  {
    name: '温州华丰阀门厂',
    email: 'orders@huafeng-valves.example',
    locale: 'zh-CN',
    contact: '周建国',
    phone: '+86 577 5550 0188',
    note: 'Ball and butterfly valves',
  },
  {
    name: 'Dichtungstechnik Nord GmbH',
    email: 'bestellung@dichtung-nord.example',
    locale: 'en',
    contact: 'Antje Petersen',
    phone: '+49 40 5550 0177',
    note: 'Gaskets and seals',
  },
];
