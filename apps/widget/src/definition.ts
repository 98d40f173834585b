/** What `GET /api/v1/public/forms/{slug}?lang=` answers: one published version in one language. */

export type Lang = 'en' | 'zh-CN' | 'zh-TW';

export type FieldType =
  | 'text'
  | 'longText'
  | 'email'
  | 'phone'
  | 'number'
  | 'choice'
  | 'multiChoice'
  | 'date'
  | 'products'
  | 'rating'
  | 'nps'
  | 'file'
  | 'consent'
  | 'hidden';

export interface Product {
  id: string;
  name: string;
  /** Integer minor units. */
  price?: { amount: number; currency: string } | null | undefined;
  available: boolean;
}

export interface ShowIf {
  field: string;
  op: 'eq' | 'ne' | 'in' | 'answered';
  value?: string | string[] | undefined;
}

export interface Field {
  key: string;
  type: FieldType;
  label: string;
  help?: string | null | undefined;
  placeholder?: string | null | undefined;
  required?: boolean | undefined;
  /** Length, value or number of items, by the field's type. */
  min?: number | null | undefined;
  max?: number | null | undefined;
  pattern?: string | null | undefined;
  options?: { value: string; label: string }[] | null | undefined;
  showIf?: ShowIf | null | undefined;
  products?: Product[] | null | undefined;
  accept?: string[] | null | undefined;
  autocomplete?: string | null | undefined;
}

export interface FormDefinition {
  slug: string;
  version: number;
  lang: Lang;
  languages: Lang[];
  title: string;
  intro?: string | null | undefined;
  submitLabel?: string | null | undefined;
  thanks: string;
  redirectUrl?: string | null | undefined;
  proof: { required: boolean };
  minFillMs?: number | undefined;
  fields: Field[];
}

export interface ChosenProduct {
  productId: string;
  quantity: number;
}

/** A file field's answer is the names of its files; the files themselves travel beside the JSON. */
export type Answer = string | number | boolean | string[] | ChosenProduct[] | undefined;
export type Answers = Record<string, Answer>;

export interface Receipt {
  submissionId: string;
  number: string | null;
  thanks?: string | null;
  redirectUrl?: string | null;
}
