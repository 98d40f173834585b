import type { CatalogProduct } from '@regulars/catalog';
import type { AcceptedSubmission } from '@regulars/forms';
import { newId, normalisedContact, searchTokens, trimmed } from '@regulars/platform';
import { type CustomValues, customTexts } from '../custom-fields/custom-values.js';
import { excerptOf } from '../excerpt.js';
import { type NewItem, type StoredAnswer, shownAnswer } from '../order-row.js';
import { sumOfItems } from '../order-value.js';

export type Products = ReadonlyMap<string, CatalogProduct>;

/** The order a submission makes. */
export interface OrderDraft {
  id: string;
  submissionId: string;
  suspect: boolean;
  /** In JSON, as `ReceivedOrdersRepository` inserts it. */
  row: string;
  items: NewItem[];
}

/** Nothing here can fail: what was accepted becomes an order, come what may. */
export function draftOf(
  submission: AcceptedSubmission,
  products: Products,
  fallbackCurrency: string,
  customFields: CustomValues,
): OrderDraft {
  const { form, lang, mapped, suspicion } = submission;
  const contact = normalisedContact(
    {
      name: trimmed(mapped.name, 200),
      email: trimmed(mapped.email, 254),
      phone: trimmed(mapped.phone, 60),
      company: trimmed(mapped.company, 200),
    },
    lang,
  );
  const subject = trimmed(mapped.subject, 300) ?? form.title;
  const message = mapped.message ?? '';
  const { items, currency } = itemsOf(submission, products, fallbackCurrency);
  const answers = submission.answers.map(({ key, label, value, display, type }): StoredAnswer => {
    const shown = type === 'products' ? productLines(items) : display;
    return shown === value ? { key, label, value } : { key, label, value, display: shown };
  });
  const meant = new Set(Object.values(mapped));
  const others = answers.map(shownAnswer).filter((shown) => !meant.has(shown));
  const tokens = searchTokens({
    ...contact,
    texts: [subject, ...items.flatMap(({ name, sku }) => [name, sku]), message, ...others],
    fields: customTexts(customFields),
  });
  const id = newId();
  const row = JSON.stringify({
    id,
    suspect: submission.suspect,
    suspicion: suspicion.score > 0 ? suspicion : null,
    vouched: submission.proven,
    contact_name: contact.name,
    contact_email: contact.email,
    contact_phone: contact.phone,
    contact_company: contact.company,
    contact_email_normalised: contact.emailNormalised,
    contact_phone_normalised: contact.phoneNormalised,
    subject,
    excerpt: excerptOf(message === '' ? others.join(' · ') : message),
    message,
    locale: lang,
    currency,
    value: sumOfItems(items),
    item_count: items.length,
    utm: submission.utm,
    referrer: submission.referrer,
    form_id: form.id,
    form_slug: form.slug,
    form_title: form.title,
    form_version: form.version,
    submission_id: submission.id,
    notify_staff_id: form.notifyStaffId,
    answers,
    custom_fields: customFields,
    files: submission.files.map(({ id, name, size, type }) => ({ id, name, size, type })),
    created_at: submission.receivedAt,
    tokens: tokens.join(' '),
  });
  return { id, submissionId: submission.id, suspect: submission.suspect, row, items };
}

/** Prices as they are now; those in another currency than the first are left unknown rather than mixed. */
function itemsOf(
  { items }: AcceptedSubmission,
  products: Products,
  fallbackCurrency: string,
): { items: NewItem[]; currency: string } {
  const known = items.flatMap(({ productId, quantity }) => {
    const product = products.get(productId);
    return product ? [{ product, quantity }] : [];
  });
  const currency = known[0]?.product.price.currency ?? fallbackCurrency;
  const kept = known.map(({ product, quantity }) => ({
    productId: product.id,
    sku: product.sku,
    name: product.name,
    quantity,
    unitPrice: product.price.currency === currency ? product.price.amount : null,
  }));
  return { items: kept, currency };
}

function productLines(items: readonly NewItem[]): string {
  return items.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ');
}
