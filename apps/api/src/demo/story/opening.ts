import { type OrderItemRow, type OrderRow, type Source, type StoredAnswer, excerptOf } from '@regulars/orders';
import type { Arrival, Region } from '../calendar.js';
import { SITE, type SignedIn } from '../company.js';
import type { Dice } from '../dice.js';
import type { Customer } from '../people/customers.js';
import { FAMILIES, type Family } from '../products.js';
import { INSIDE, SPAM } from '../texts/inside.js';
import { type Slots, type Speech, fill, inquiry, sentences } from '../texts/speech.js';
import { SPEECHES } from '../texts/speeches.js';
import type { DemoForm, StoredProduct, SubmissionRow, World } from './story.js';
import { valueOf } from './telling.js';

/** How an order came about. */
export interface Opening {
  order: OrderRow;
  items: OrderItemRow[];
  /** What it will be about, once someone lists it. */
  wanted: OrderItemRow[];
  submission: SubmissionRow | null;
  speech: Speech;
  slots: Slots;
  /** Wants to know something rather than to buy. */
  isQuestion: boolean;
}

const SOURCES: Readonly<Record<Region, Readonly<Partial<Record<Source, number>>>>> = {
  china: { form: 56, email: 14, phone: 18, hand: 12 },
  taiwan: { form: 54, email: 26, phone: 12, hand: 8 },
  japan: { form: 60, email: 32, phone: 3, hand: 5 },
  europe: { form: 58, email: 30, phone: 8, hand: 4 },
};
/** Of a US dollar, roughly; by hand one writes the customer's own currency. */
const RATES: Readonly<Partial<Record<Region, readonly [currency: string, rate: number]>>> = {
  china: ['CNY', 7.1],
  europe: ['EUR', 0.9],
};
const CAMPAIGNS: readonly (readonly [number, Record<string, string>])[] = [
  [46, {}],
  [18, { utm_source: 'google', utm_medium: 'cpc', utm_campaign: 'valves-europe' }],
  [14, { utm_source: 'baidu', utm_medium: 'cpc', utm_campaign: 'famen-2' }],
  [9, { utm_source: 'newsletter', utm_medium: 'email', utm_campaign: 'spring-prices' }],
  [7, { utm_source: 'linkedin', utm_medium: 'social', utm_campaign: 'brewery-case' }],
  [6, { utm_source: 'fair', utm_medium: 'qr', utm_campaign: 'stand-b12' }],
];
const PAGES = ['/products/ball-valves', '/products/butterfly-valves', '/products/fittings', '/contact', '/industries/marine', '/industries/food', '/spare-parts', '/']; // prettier-ignore
const REFERRERS = ['https://search.example/', 'https://suche.example/', 'https://industry-portal.example/valves', null, null]; // prettier-ignore
const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15',
  'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
];
const YES = { en: 'Yes', 'zh-CN': '是', 'zh-TW': '是' } as const;

export class Openings {
  constructor(
    private readonly world: World,
    private readonly dice: Dice,
    /** Some other company of that region, for those who were sent by a friend. */
    private readonly friend: (region: Region) => string,
  ) {}

  /** @param taker who writes down what comes by phone or hand */
  make({ at, region }: Arrival, number: string, customer: Customer, taker: SignedIn): Opening {
    const { dice } = this;
    const source = dice.weighted(SOURCES[region]);
    const byHand = source === 'phone' || source === 'hand';
    const isQuestion = !byHand && dice.chance(source === 'form' ? 0.2 : 0.14);
    const family = dice.pick(FAMILIES);
    const id = dice.uuid7(at);
    const [currency, rate] = (byHand ? RATES[region] : undefined) ?? [this.world.currency, 1];
    const wanted = this.itemsOf(id, at, family, rate);
    const speech = SPEECHES[customer.tongue];
    const slots = this.slots(speech, customer, family, wanted);
    const words = byHand
      ? this.byHand(taker, source === 'phone' ? 'calls' : 'visits', {
          ...slots,
          ...this.slots(SPEECHES[taker.locale], customer, family, wanted),
        })
      : this.letter(speech, slots, isQuestion);
    const listed = !isQuestion && (source === 'form' ? dice.chance(0.78) : byHand && dice.chance(0.6));
    const items = listed ? wanted : [];
    const order: OrderRow = {
      ...blankOrder(id, number, at),
      source,
      ...contactOf(customer, source, dice),
      ...words,
      excerpt: excerptOf(words.message),
      locale: customer.locale,
      currency,
      ...{ item_count: items.length, value: valueOf(items), unread: !byHand },
      waiting_since: byHand ? null : new Date(at),
      ...(byHand ? { created_by_id: taker.id, created_by_name: taker.name } : {}),
      ...(region === 'europe' && dice.chance(0.1) ? { custom_fields: { vatChecked: true } } : {}),
    };
    const submission =
      source === 'form'
        ? this.submit(order, items, customer, this.world.forms[isQuestion ? 'contact' : 'order'])
        : null;
    return { order, items, wanted, submission, speech, slots, isQuestion };
  }

  /** What robots send; they take the contact form, which asks least. */
  spam({ at }: Arrival, number: string, customer: Customer): Opening {
    const { dice, world } = this;
    const [name, message, reasons, score] = dice.pick(SPAM);
    const id = dice.uuid7(at);
    const sender = { ...customer, name, company: null, phone: null, phoneNormalised: null, locale: 'en' as const };
    sender.email = sender.emailNormalised = `${dice.hex(4)}@mail${dice.between(1, 9)}.example`;
    const order: OrderRow = {
      ...blankOrder(id, number, at),
      ...contactOf(sender, 'form', dice),
      ...{ subject: 'Contact us', message, excerpt: excerptOf(message), currency: world.currency, unread: true },
      ...{ suspect: true, vouched: false, suspicion: { score, reasons: [...reasons] } },
    };
    const submission = this.submit(order, [], sender, world.forms.contact);
    return { order, items: [], wanted: [], submission, speech: SPEECHES.en, slots: {}, isQuestion: true };
  }

  private letter(speech: Speech, slots: Slots, isQuestion: boolean): { subject: string; message: string } {
    const { dice } = this;
    const [subject, text] = isQuestion
      ? dice.pick(speech.questions)
      : ([dice.pick(speech.subjects), dice.pick(speech.inquiries)] as const);
    return { subject: sentences(fill(subject, slots)), message: sentences(inquiry(speech, text, slots, dice)) };
  }

  private byHand(taker: SignedIn, kind: 'calls' | 'visits', slots: Slots): { subject: string; message: string } {
    const [subject, message] = this.dice.pick(INSIDE[taker.locale][kind]);
    return { subject: sentences(fill(subject, slots)), message: fill(message, slots) };
  }

  private slots(speech: Speech, customer: Customer, family: Family, wanted: readonly OrderItemRow[]): Slots {
    const { dice, world } = this;
    const [first, second] = wanted;
    const other = FAMILIES.find((candidate) =>
      world.products.get(candidate)?.some(({ id }) => id === second?.product_id && candidate !== family),
    );
    const product = world.products.get(family)?.find(({ id }) => id === first?.product_id);
    return {
      item: speech.items[family],
      item2: speech.items[other ?? (family === 'spare' ? 'fitting' : 'spare')],
      size: product?.size ?? '',
      spec: dice.pick(speech.specs),
      qty: String(first?.quantity ?? 10),
      use: dice.pick(speech.uses),
      when: dice.pick(speech.whens),
      city: customer.city,
      firm: customer.company ?? customer.name,
      friend: this.friend(customer.region),
      name: customer.addressedAs,
      po: String(dice.between(40_000, 89_999)),
      lead: String(dice.between(2, 8)),
    };
  }

  private itemsOf(orderId: string, at: number, family: Family, rate: number): OrderItemRow[] {
    const { dice } = this;
    const chosen = new Map<string, StoredProduct>();
    const more = dice.weighted({ '1': 52, '2': 30, '3': 13, '5': 5 });
    for (let count = 0; count < Number(more); count += 1) {
      const from = this.world.products.get(count === 0 || dice.chance(0.55) ? family : dice.pick(FAMILIES)) ?? [];
      const product = dice.pick(from);
      chosen.set(product.id, product);
    }
    return [...chosen.values()].map((product, position) => ({
      id: dice.uuid7(at),
      order_id: orderId,
      position,
      product_id: product.id,
      sku: product.sku,
      name: product.name,
      quantity: quantityOf(product.price, dice),
      unit_price: rate === 1 ? product.price : Math.round((product.price * rate) / 10) * 10,
    }));
  }

  /** Completes the order by what the form knows, and makes the submission that it came from. */
  private submit(order: OrderRow, items: OrderItemRow[], customer: Customer, form: DemoForm): SubmissionRow {
    const { dice, world } = this;
    const utm = order.suspect ? {} : campaign(dice);
    const proven = !order.suspect && dice.chance(0.93);
    const answers: Record<string, unknown> = {
      ...{ name: customer.name, email: customer.email, phone: order.contact_phone, company: order.contact_company },
      ...(form.slug === 'contact' ? { subject: order.suspect ? null : order.subject } : {}),
      items: items.length === 0 ? null : items.map(({ product_id, quantity }) => ({ productId: product_id, quantity })),
      ...{ message: order.message, privacy: true },
    };
    const asked = form.fields.filter(({ key }) => answers[key] !== null && answers[key] !== undefined);
    const id = dice.uuid4();
    Object.assign(order, {
      // The order form asks for no subject: its title stands in.
      ...(form.slug === 'order' ? { subject: form.title[customer.locale] ?? '' } : {}),
      contact_company: form.slug === 'order' ? order.contact_company : null,
      answers: asked.map(({ key, type, label }): StoredAnswer => {
        const value = answers[key];
        const display = type === 'products' ? lines(items) : type === 'consent' ? YES[customer.locale] : String(value);
        return { key, label: label[customer.locale] ?? key, value, display };
      }),
      ...{ form_id: form.id, form_slug: form.slug, form_version: form.version, submission_id: id },
      ...{ form_title: form.title[customer.locale] ?? '', notify_staff_id: world.team[form.notifies].id },
      ...{ utm, referrer: dice.pick(REFERRERS), vouched: proven },
      ...(proven || order.suspect ? {} : { suspicion: { score: 10, reasons: ['no-time'] } }),
    } satisfies Partial<OrderRow>);
    return {
      ...{ id, form_id: form.id, form_version: form.version, lang: customer.locale, utm, referrer: order.referrer },
      answers: Object.fromEntries(asked.map(({ key }) => [key, answers[key]])),
      ...{ page: SITE + dice.pick(PAGES), address: customer.address, user_agent: dice.pick(AGENTS) },
      suspicion_score: order.suspicion?.score ?? 0,
      suspicion_reasons: order.suspicion?.reasons ?? [],
      ...{ suspect: order.suspect, proven, nonce: proven ? dice.hex(16) : null, at: order.created_at.getTime() },
    };
  }
}

function blankOrder(id: string, number: string, at: number): OrderRow {
  return {
    ...{ id, number, status: 'new', suspect: false, suspicion: null, vouched: true, source: 'form' },
    ...{ recycled_at: null, recycled_by: null, recycle_reason: null },
    ...{ contact_name: null, contact_email: null, contact_phone: null, contact_company: null },
    ...{ contact_email_normalised: null, contact_phone_normalised: null },
    ...{ subject: '', excerpt: '', message: '', locale: 'en', currency: 'USD', value: null, value_given: false },
    ...{ won_amount: null, lost_reason: null, item_count: 0, assignee_id: null, tags: [], custom_fields: {}, utm: {} },
    ...{ referrer: null, form_id: null, form_slug: null, form_title: null, form_version: null, submission_id: null },
    ...{ notify_staff_id: null, answers: [], files: [], message_count: 0, last_message_at: null, unread: false },
    ...{ member_id: null, member_fixed: false },
    ...{ waiting_since: null, respond_by: null, respond_soon: null, escalated_at: null },
    ...{ first_responded_at: null, first_response_due: null },
    ...{ created_by_id: null, created_by_name: 'Regulars', version: 1 },
    ...{ created_at: new Date(at), updated_at: new Date(at) },
  };
}

/** A mail names neither phone nor company; on the phone hardly anyone spells out an address. */
function contactOf(customer: Customer, source: Source, dice: Dice): Partial<OrderRow> {
  const withMail = source === 'form' || source === 'email' || dice.chance(0.7);
  const withPhone = source !== 'email' && (source !== 'form' || dice.chance(0.85));
  return {
    contact_name: customer.name,
    contact_email: withMail ? customer.email : null,
    contact_email_normalised: withMail ? customer.emailNormalised : null,
    contact_phone: withPhone ? customer.phone : null,
    contact_phone_normalised: withPhone ? customer.phoneNormalised : null,
    contact_company: source === 'email' ? null : customer.company,
  };
}

/** Cheap things are bought by the hundred. */
function quantityOf(price: number, dice: Dice): number {
  const typical = Math.max(2, 90_000 / price);
  const drawn = dice.around(typical, 0.9);
  const step = drawn > 200 ? 50 : drawn > 40 ? 10 : drawn > 12 ? 5 : 1;
  return Math.min(5_000, Math.max(1, Math.round(drawn / step) * step));
}

function lines(items: readonly OrderItemRow[]): string {
  return items.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ');
}

function campaign(dice: Dice): Record<string, string> {
  let left = dice.next() * 100;
  return CAMPAIGNS.find(([weight]) => (left -= weight) < 0)?.[1] ?? {};
}
