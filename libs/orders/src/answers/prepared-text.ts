import { Liquid, LiquidError } from 'liquidjs';
import { writtenHtml } from '@regulars/mime';
import type { OrderLocale } from '../dto/order.response.js';
import type { Values, VariableName } from './answer-variables.js';

/** A text in its languages: what people write once, and what is made of it for each customer. */
export interface PreparedText {
  html: string;
  text: string;
}
export type Bodies = Partial<Record<OrderLocale, PreparedText>>;

/** Why a text can't be kept. */
export interface TextFault {
  code: 'empty' | 'unknown-variable' | 'syntax';
  message: string;
}

const TAGS = new Set(['if', 'unless']);
const FILTERS = new Set(['default', 'upcase', 'downcase', 'capitalize', 'truncate', 'strip']);

/** Values come from strangers: they are escaped where they are put in. Line breaks in them show. */
const engine = new Liquid({
  // Nothing is read from disk: there are no partials.
  templates: {},
  outputEscape: (value: string | number | boolean | null | undefined) => escaped(String(value ?? '')),
  ownPropertyOnly: true,
  strictFilters: true,
  // What is not known is empty text, and no in a condition.
  jsTruthy: true,
  parseLimit: 400_000,
  renderLimit: 500,
  memoryLimit: 4_000_000,
});
for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) Reflect.deleteProperty(engine.tags, name);
for (const name of Object.keys(engine.filters)) if (!FILTERS.has(name)) Reflect.deleteProperty(engine.filters, name);

const BRACES = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/g;
const OUTPUT = /^\{\{\s*([a-z]+(?:\.[a-zA-Z]+)+)\s*((?:\|[^{}]*)?)\}\}$/;
/** Private-use characters around the name of what is not known; nobody writes these. */
const MARK = /\uE000([a-zA-Z.]+)\uE001/g;

/** @param html as the editor makes it @returns what is kept of it, or what is wrong */
export function prepared(html: string, allowed: readonly VariableName[]): PreparedText | TextFault {
  const source = plainBraces(html);
  // A picture would be its writer's file: no colleague could send it, no customer see it.
  const written = writtenHtml(source.replace(/<img\b[^>]*>/gi, ''));
  if (written === null) return { code: 'empty', message: 'Write something.' };
  const kept = plainBraces(written.html);
  return faultIn(kept, allowed) ?? { html: kept, text: written.text };
}

export function isFault(result: PreparedText | TextFault): result is TextFault {
  return 'code' in result;
}

/** @returns the text for one customer, and which values it would have needed and had no substitute for */
export function filledIn({ html }: PreparedText, values: Values): PreparedText & { missing: VariableName[] } {
  const marked = html.replace(BRACES, (braces) => {
    const [, name = '', filters = ''] = OUTPUT.exec(braces) ?? [];
    if (name === '' || /\|\s*default\b/.test(filters)) return braces;
    return `{{ ${name} ${filters} | default: "\uE000${name}\uE001" }}`;
  });
  const filled = String(engine.parseAndRenderSync(marked, nested(values)));
  const missing = new Set([...filled.matchAll(MARK)].map(([, name]) => name as VariableName));
  const written = writtenHtml(filled.replace(MARK, ''));
  return { html: written?.html ?? '', text: written?.text ?? '', missing: [...missing] };
}

/** The customer's language, else its sister, the company's, English, whatever there is. */
export function inLanguage(bodies: Bodies, lang: OrderLocale, home: OrderLocale): [OrderLocale, PreparedText] | null {
  const sister = { en: 'en', 'zh-CN': 'zh-TW', 'zh-TW': 'zh-CN' } as const;
  const order = [lang, sister[lang], home, 'en', 'zh-CN', 'zh-TW'] as const;
  const found = order.find((each) => bodies[each] !== undefined);
  const body = found === undefined ? undefined : bodies[found];
  return found === undefined || body === undefined ? null : [found, body];
}

function faultIn(source: string, allowed: readonly VariableName[]): TextFault | null {
  const odd = source.match(/\{\{[^{}]*\}\}/g)?.find((braces) => !OUTPUT.test(braces));
  if (odd !== undefined) return unknown([odd], allowed);
  try {
    const known: readonly string[] = allowed;
    const used = engine.globalFullVariablesSync(engine.parse(source));
    const strange = used.filter((name) => !known.includes(name));
    return strange.length === 0 ? null : unknown(strange, allowed);
  } catch (error) {
    if (!(error instanceof LiquidError)) throw error;
    const [said = ''] = error.message.split(', line:');
    return {
      code: 'syntax',
      message: `This can’t be read: ${said}. Allowed are {{ name }}, {% if name %}…{% else %}…{% endif %}, {% unless %} and the filters ${[...FILTERS].join(', ')}.`,
    };
  }
}

function unknown(names: readonly string[], allowed: readonly VariableName[]): TextFault {
  return {
    code: 'unknown-variable',
    message: `There is no variable ${names.join(', ')}. Allowed: ${allowed.join(', ')}.`,
  };
}

/** Editors put marks of bold, hard blanks and entities where Liquid has to be read, and phones curly quotes. */
function plainBraces(html: string): string {
  return html.replace(BRACES, (braces) =>
    braces
      .replace(/<[^<>]*>/g, '')
      .replace(/&(?:nbsp|#160);|\u00A0/g, ' ')
      .replace(/&quot;|&#34;|[“”„]/g, '"')
      .replace(/&#39;|[‘’]/g, "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

function nested(values: Values): Record<string, Record<string, string>> {
  const groups: Record<string, Record<string, string>> = {};
  for (const [name, value] of Object.entries(values)) {
    const [group = '', key = ''] = name.split('.');
    (groups[group] ??= {})[key] = value.replace(/[\uE000\uE001]/g, '');
  }
  return groups;
}

function escaped(text: string): string {
  const plain = text.replace(
    /[&<>"']/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char] ?? char,
  );
  return plain.replace(/\r?\n/g, '<br />');
}
