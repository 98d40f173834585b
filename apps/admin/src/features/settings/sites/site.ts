import type { FormSummary } from '../../../api/types.js';

/** A website that may embed forms. */
export interface Site {
  id: string;
  origin: string;
  forms: FormSummary[];
}

/** By address; a site is there as long as a form names it. */
export function sitesOf(forms: readonly FormSummary[]): Site[] {
  const byOrigin = new Map<string, FormSummary[]>();
  for (const form of forms) {
    for (const origin of form.allowedOrigins) byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), form]);
  }
  return [...byOrigin]
    .map(([origin, on]) => ({ id: origin, origin, forms: on }))
    .sort((a, b) => (a.origin < b.origin ? -1 : 1));
}

export type OriginFault = 'empty' | 'wildcard' | 'notWeb' | 'invalid';

/** As browsers send it: `https://host[:port]`, without a path. What names no protocol is meant with https. */
export function originOf(typed: string): { origin: string } | { fault: OriginFault } {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { fault: 'empty' };
  if (text.includes('*')) return { fault: 'wildcard' };
  const address = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return { fault: 'invalid' };
  const { protocol, origin, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return { fault: 'notWeb' };
  // A bare word is a typing mistake, but for the machine one builds a site on.
  return hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[')
    ? { origin: origin.toLowerCase() }
    : { fault: 'invalid' };
}

/** What each form is to allow, of those that change. @param before the site as it was; undefined: a new one */
export function changesFor(
  forms: readonly FormSummary[],
  before: string | undefined,
  origin: string,
  chosen: ReadonlySet<string>,
): { form: FormSummary; origins: string[] }[] {
  return forms.flatMap((form) => {
    const others = form.allowedOrigins.filter((each) => each !== before && each !== origin);
    const origins = chosen.has(form.id) ? [...others, origin] : others;
    const same = origins.length === form.allowedOrigins.length && origins.every((o) => form.allowedOrigins.includes(o));
    return same ? [] : [{ form, origins }];
  });
}
