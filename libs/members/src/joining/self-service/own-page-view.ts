import { type Html, html } from '@regulars/forms';
import type { Locale } from '@regulars/staff';
import { LOCALES } from '@regulars/staff';
import { CHANNELS, type MemberRow } from '../../member-row.js';
import { channelsOf } from '../../member.mapper.js';
import type { MemberSettings, OwnField } from '../../settings/member-settings.js';
import { type Choice, FREQUENCIES } from '../choices/choices.repository.js';
import { type Fields, page } from '../pages/page-frame.js';
import { PAGE_WORDS } from '../pages/page-words.js';
import { countries } from './countries.js';
import { ADDRESS_FIELDS, type InputFault, fieldList, fieldText } from './own-page-input.js';
import type { OwnOrder } from './own-orders.js';

/** What was done a moment ago, by the words that say so. */
export const DONE = ['saved', 'back', 'addressSent'] as const;
type Done = (typeof DONE)[number];

export interface OwnPageShown {
  lang: Locale;
  company: string;
  member: MemberRow;
  choice: Choice;
  settings: MemberSettings;
  orders: OwnOrder[];
  erasureAskedAt: Date | null;
  /** IANA name: days are those of the company. */
  timeZone: string;
  done: Done | null;
  /** What was sent and is faulty; null: what stands. */
  typed: { fields: Fields; faults: ReadonlyMap<string, InputFault> } | null;
  /** What was typed as the new address and is none. */
  refusedEmail?: string;
}

const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  name: 'name',
  company: 'organization',
  phone: 'tel',
  birthDate: 'bday',
  street: 'street-address',
  city: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
};

export function ownPage(shown: OwnPageShown): string {
  const { lang, company, member, done, typed, erasureAskedAt } = shown;
  const words = PAGE_WORDS[lang].own;
  const left = member.left_at;
  const body = html`<h1>${words.title(company)}</h1>
    ${done !== null && html`<p class="notice" role="status">${words[done]}</p>`}
    ${typed !== null && html`<p class="problem" role="alert">${words.mend}</p>`}
    <div class="acts">
      <p class="muted">${words.lead(member.email ?? member.number)}</p>
      ${post('/my/out', lang, words.signOut, 'quiet compact')}
    </div>
    ${erasureAskedAt !== null && html`<p class="notice">${words.eraseAsked(dayOf(erasureAskedAt, shown))}</p>`}
    ${left !== null && html`<p class="problem">${words.hasLeft(dayOf(left, shown), company)}</p>${post('/my/back', lang, words.comeBack)}`}
    <form method="post" action="/my?lang=${lang}" accept-charset="utf-8">${details(shown)} ${hear(shown)}
      <p><button type="submit">${words.save}</button></p>
    </form>
    ${left === null && newAddress(shown)} ${orders(shown)} ${data(shown)}`;
  return page(lang, words.title(company), body, '/my', false);
}

function details(shown: OwnPageShown): Html {
  const { lang, settings } = shown;
  const words = PAGE_WORDS[lang].own;
  return html`<section aria-labelledby="data">
    <h2 id="data">${words.data}</h2>
    <div class="two">${settings.ownFields.map((field) => fieldOf(field, shown))} ${select(
      'locale',
      words.locale,
      LOCALES.map((each) => [each, PAGE_WORDS[each].self]),
      shown,
      shown.member.locale,
    )}</div>
  </section>`;
}

function fieldOf(field: OwnField, shown: OwnPageShown): Html | Html[] {
  const { lang, member } = shown;
  const words = PAGE_WORDS[lang].own;
  if (field === 'address')
    return ADDRESS_FIELDS.map((part) => {
      const standing = member.addresses[0]?.[part] ?? '';
      return part === 'country'
        ? select(part, words.country, [['', ''], ...countries(lang)], shown, standing)
        : input(part, words[part], shown, standing);
    });
  if (field === 'gender') {
    const options = (['', 'female', 'male', 'other'] as const).map((each): [string, string] => [
      each,
      words.genders[each],
    ]);
    return select('gender', words.gender, options, shown, member.gender ?? '');
  }
  if (field === 'birthDate') return input(field, words.birthDate, shown, member.birth_date ?? '', 'date');
  return input(field, words[field], shown, member[field] ?? '', field === 'phone' ? 'tel' : 'text');
}

function hear(shown: OwnPageShown): Html {
  const { lang, company, member, choice, settings, typed } = shown;
  const words = PAGE_WORDS[lang].own;
  const topics = typed === null ? choice.topics : fieldList(typed.fields, 'topics');
  const frequency = typed === null ? choice.frequency : fieldText(typed.fields, 'frequency');
  const agreed = channelsOf(member.consents);
  const ticked = (channel: (typeof CHANNELS)[number]) =>
    typed === null ? agreed.includes(channel) : fieldText(typed.fields, `consent_${channel}`) === 'yes';
  return html`<section aria-labelledby="hear">
    <h2 id="hear">${words.hear}</h2>
    ${
      settings.topics.length > 0 &&
      html`<fieldset>
        <legend>${words.topics}</legend>
        <p class="muted">${words.topicsHelp}</p>
        ${settings.topics.map(({ key, label }) => tick('checkbox', 'topics', key, label[lang] ?? Object.values(label)[0] ?? key, topics.includes(key)))}
      </fieldset>`
    }
    <fieldset>
      <legend>${words.frequency}</legend>
      ${FREQUENCIES.map((each) => tick('radio', 'frequency', each, words.frequencies[each], each === frequency))}
    </fieldset>
    ${
      member.left_at === null &&
      html`<fieldset>
        <legend>${words.consents}</legend>
        ${CHANNELS.map((channel) => tick('checkbox', `consent_${channel}`, 'yes', words.wording(channel, company), ticked(channel)))}
      </fieldset>`
    }
  </section>`;
}

function newAddress({ lang, refusedEmail }: OwnPageShown): Html {
  const words = PAGE_WORDS[lang].own.newAddress;
  const fault = refusedEmail !== undefined;
  return html`<section aria-labelledby="address">
    <h2 id="address">${words.title}</h2>
    <p>${words.text}</p>
    <form method="post" action="/my/address?lang=${lang}" accept-charset="utf-8">
      <div class="field">
        <label for="email">${words.label}</label>
        <input id="email" name="email" type="email" required maxlength="254" autocomplete="email" value="${refusedEmail ?? ''}"${fault && html` aria-invalid="true" aria-describedby="email-error"`} />
        ${fault && html`<span class="error" id="email-error">${PAGE_WORDS[lang].ask.wrong}</span>`}
      </div>
      <p><button type="submit" class="quiet">${words.button}</button></p>
    </form>
  </section>`;
}

function orders({ lang, orders: list, timeZone }: OwnPageShown): Html {
  const words = PAGE_WORDS[lang].own;
  const { number, date, items, total, state } = words.order;
  return html`<section aria-labelledby="orders">
    <h2 id="orders">${words.orders}</h2>
    ${
      list.length === 0
        ? html`<p class="muted">${words.noOrders}</p>`
        : html`<table class="orders">
            <thead>
              <tr>${[number, date, items, total, state].map((title) => html`<th scope="col">${title}</th>`)}</tr>
            </thead>
            <tbody>
              ${list.map((order) => html`<tr><td><strong>${order.number}</strong></td><td>${day(order.at, lang, timeZone)}</td><td>${order.items.map((item) => `${item.quantity.toLocaleString(lang)} × ${item.name}`).join(', ')}</td><td>${order.total ?? ''}</td><td>${words.states[order.state]}</td></tr>`)}
            </tbody>
          </table>`
    }
  </section>`;
}

function data({ lang, company, member, erasureAskedAt }: OwnPageShown): Html {
  const words = PAGE_WORDS[lang].own;
  return html`<section aria-labelledby="your-data">
      <h2 id="your-data">${words.yourData}</h2>
      <p>${words.yourDataText}</p>
      <p><a class="button quiet" href="/my/data.json" download>${words.download}</a></p>
      ${
        erasureAskedAt === null &&
        html`<details>
          <summary>${words.erase}</summary>
          <p>${words.eraseText(company)}</p>
          <form method="post" action="/my/erase?lang=${lang}">
            ${tick('checkbox', 'sure', 'yes', words.eraseSure, false, true)}
            <p><button type="submit" class="danger">${words.eraseButton}</button></p>
          </form>
        </details>`
      }
    </section>
    ${
      member.left_at === null &&
      html`<section aria-labelledby="leave">
        <h2 id="leave">${words.leave}</h2>
        <p>${words.leaveText(company)}</p>
        ${post('/my/leave', lang, words.leaveButton, 'danger')}
      </section>`
    }`;
}

function post(path: string, lang: Locale, label: string, look?: 'quiet compact' | 'danger'): Html {
  return html`<form method="post" action="${path}?lang=${lang}"><button type="submit"${look !== undefined && html` class="${look}"`}>${label}</button></form>`;
}

function input(name: string, label: string, shown: OwnPageShown, standing: string, type = 'text'): Html {
  const { lang, typed } = shown;
  const fault = typed?.faults.get(name);
  const value = typed === null ? standing : fieldText(typed.fields, name);
  const words = PAGE_WORDS[lang].own;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="${type}" maxlength="300" autocomplete="${AUTOCOMPLETE[name] ?? 'off'}" value="${value}"${fault !== undefined && html` aria-invalid="true" aria-describedby="${name}-error"`} />
    ${fault !== undefined && html`<span class="error" id="${name}-error">${words.faults[fault]}</span>`}
  </div>`;
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  { typed }: OwnPageShown,
  standing: string,
): Html {
  const value = typed === null ? standing : fieldText(typed.fields, name);
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">${options.map(([each, text]) => html`<option value="${each}"${each === value && html` selected`}>${text}</option>`)}</select>
  </div>`;
}

function tick(
  type: 'checkbox' | 'radio',
  name: string,
  value: string,
  label: string,
  on: boolean,
  required = false,
): Html {
  return html`<label class="choice"><input type="${type}" name="${name}" value="${value}"${on && html` checked`}${required && html` required`} /> <span>${label}</span></label>`;
}

function dayOf(at: Date, { lang, timeZone }: OwnPageShown): string {
  return day(at, lang, timeZone);
}

function day(at: Date, lang: Locale, timeZone: string): string {
  return at.toLocaleDateString(lang, { timeZone, year: 'numeric', month: 'short', day: 'numeric' });
}
