export const LANGS = ['en', 'zh-CN', 'zh-TW'] as const;
export type Lang = (typeof LANGS)[number];

/** One text in the languages its author wrote it in. */
export type Text = Partial<Record<Lang, string>>;

export const FORM_KINDS = ['order', 'contact', 'registration', 'feedback', 'survey', 'profile'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export const FIELD_TYPES = [
  'text',
  'longText',
  'email',
  'phone',
  'number',
  'choice',
  'multiChoice',
  'date',
  'products',
  'rating',
  'nps',
  'file',
  'consent',
  'hidden',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** What an answer means to whoever handles the submission. */
export const MEANINGS = [
  ...(['name', 'email', 'phone', 'company', 'subject', 'message'] as const),
  ...(['gender', 'birthDate', 'occupation', 'position'] as const),
  ...(['street', 'city', 'region', 'postalCode', 'country'] as const),
  // What they want to hear of, by the keys of the company's topics; and by what they agree to be written to.
  'topics',
  ...(['consent.email', 'consent.phone', 'consent.sms', 'consent.post', 'consent.messenger'] as const),
] as const;
export type Meaning = (typeof MEANINGS)[number];
export const MEANING_PATTERN = `^(${MEANINGS.join('|').replaceAll('.', String.raw`\.`)})$`;

/** `custom.branch`: a field of the company's own, which only whoever handles the submission knows. */
export const CUSTOM_MEANING = '^custom\\.[a-z][a-z0-9_]{0,39}$';
export type CustomMeaning = `custom.${string}`;

export interface ShowIf {
  field: string;
  op: 'eq' | 'ne' | 'in' | 'answered';
  value?: string | string[];
}

export interface FieldOption {
  value: string;
  label: Text;
}

export interface Field {
  /** `^[a-z][a-zA-Z0-9_]{0,39}$`, unique in the form. */
  key: string;
  type: FieldType;
  label: Text;
  help?: Text;
  placeholder?: Text;
  required?: boolean;
  /** Least length, value, number of choices or files, by the field's type. */
  min?: number;
  max?: number;
  /** A regular expression (flag v) the whole text has to match. */
  pattern?: string;
  options?: FieldOption[];
  showIf?: ShowIf;
  maps?: Meaning | CustomMeaning;
  /** Products on offer; absent: all of the catalogue. */
  productIds?: string[];
  /** Media types or endings a file field takes. */
  accept?: string[];
  /** HTML autocomplete token. */
  autocomplete?: string;
}

const CUSTOM = 'custom.';

/** The key of the company's own field that the answer fills. */
export function ownFieldOf({ maps }: Pick<Field, 'maps'>): string | undefined {
  return maps?.startsWith(CUSTOM) ? maps.slice(CUSTOM.length) : undefined;
}

/** Which kinds of field can mean it; undefined: all. */
export function typesFor(maps: string | undefined): readonly FieldType[] | undefined {
  if (maps?.startsWith('consent.')) return ['consent'];
  return maps === 'topics' ? ['choice', 'multiChoice', 'hidden'] : undefined;
}

/** What a form asks. A published version of it never changes. */
export interface FormDefinition {
  title: Text;
  intro?: Text;
  submitLabel?: Text;
  thanks: Text;
  redirectUrl?: string;
  fields: Field[];
  /** The first is the default. */
  languages: Lang[];
}

/** The text in `lang`, else in the form's default language, else in any. */
export function textIn(text: Text | undefined, lang: Lang, languages: readonly Lang[]): string {
  if (!text) return '';
  const order = [lang, ...languages, ...LANGS];
  for (const candidate of order) {
    const found = text[candidate];
    if (found) return found;
  }
  return '';
}

/** The best of the form's languages for what was asked (`?lang=`, then Accept-Language order). */
export function chooseLang(wanted: readonly string[], languages: readonly Lang[]): Lang {
  for (const tag of wanted) {
    const lower = tag.toLowerCase();
    const exact = languages.find((lang) => lang.toLowerCase() === lower);
    if (exact) return exact;
    const near = languages.find((lang) => lang.toLowerCase() === nearest(lower));
    if (near) return near;
  }
  return languages[0] ?? 'en';
}

function nearest(tag: string): string {
  if (tag.startsWith('zh')) return /hant|tw|hk|mo/.test(tag) ? 'zh-tw' : 'zh-cn';
  return tag.split('-', 1)[0] ?? tag;
}
