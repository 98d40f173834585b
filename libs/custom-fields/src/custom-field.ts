export const FIELD_TYPES = ['text', 'long-text', 'number', 'date', 'choice', 'choices', 'yes-no', 'url'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Whose fields they are. */
export const CUSTOM_SUBJECTS = ['order', 'member'] as const;
export type CustomSubject = (typeof CUSTOM_SUBJECTS)[number];

/** By language; at least one. */
export type Label = Readonly<Partial<Record<'en' | 'zh-CN' | 'zh-TW', string>>>;

export interface FieldChoice {
  /** What orders and members keep. */
  value: string;
  /** Empty: shown as it is kept. */
  label: Label;
}

/** A field that the company added to its orders or its members. */
export interface CustomField {
  id: string;
  key: string;
  type: FieldType;
  label: Label;
  required: boolean;
  /** Of `choice` and `choices`. */
  choices: FieldChoice[];
  /** Asked for no more; what there is stays. */
  archived: boolean;
  version: number;
}

export const FIELD_KEY = '^[a-z][a-z0-9_]{0,39}$';

/** In the language, else in English, else in any. */
export function labelIn(label: Label, language: keyof Label, otherwise: string): string {
  return label[language] ?? label.en ?? Object.values(label)[0] ?? otherwise;
}
