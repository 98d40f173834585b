import { randomUUID } from 'node:crypto';
import { DomainError, type FieldError, type NewFile } from '@regulars/platform';
import type { FormDefinition } from '../definition/definition.js';

/** What came in, whatever it came in as. */
export interface Envelope {
  submissionId: string;
  /** Absent in a plain form that was written by hand. */
  version: number | undefined;
  lang: string | undefined;
  answers: Record<string, unknown>;
  proof: string | undefined;
  honeypotFilled: boolean;
  /** Milliseconds; as measured by the script, or since the page was made. */
  elapsedMs: number | null;
  utm: Record<string, string>;
  referrer: string | null;
  page: string | null;
}

export interface Upload extends NewFile {
  field: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const KNOWN = new Set([
  'submissionId',
  'version',
  'lang',
  'answers',
  'altcha',
  'website',
  'elapsedMs',
  'utm',
  'referrer',
  'page',
]);
/** What a day on one page amounts to; a longer time says nothing. */
const LONGEST_FILL = 86_400_000 * 7;

/** Reads the JSON form. @throws DomainError 400 naming every wrong member */
export function readJsonEnvelope(body: unknown): Envelope {
  const errors: FieldError[] = [];
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalid([{ pointer: '', code: 'type', message: 'Send a JSON object.' }]);
  const input = body as Record<string, unknown>;
  for (const key of Object.keys(input)) {
    if (!KNOWN.has(key))
      errors.push({
        pointer: `/${key.slice(0, 100)}`,
        code: 'unknown',
        message: 'There is no such member; leave it out.',
      });
  }
  const member = <T>(key: string, isRight: (value: unknown) => value is T, message: string): T | undefined => {
    const value = input[key];
    if (value === undefined || value === null) return undefined;
    if (isRight(value)) return value;
    errors.push({ pointer: `/${key}`, code: 'type', message });
    return undefined;
  };
  const submissionId = member(
    'submissionId',
    isUuid,
    'Send a UUID, new for each submission and the same for its retries.',
  );
  const version = member('version', isVersion, 'Send the version number that came with the form.');
  const lang = member('lang', isShortText, 'Send a language tag such as "en".');
  const answers = member('answers', isRecord, 'Send an object with an answer for each field key.');
  const proof = member('altcha', isLongText, 'Send the ALTCHA payload as text.');
  const website = member('website', isLongText, 'Leave this empty.');
  const elapsedMs = member('elapsedMs', isDuration, 'Send milliseconds from showing the form to sending it.');
  const utm = member('utm', isUtm, 'Send an object of at most 10 short texts.');
  const referrer = member('referrer', isLongText, 'Send a text of at most 2,000 characters.');
  const page = member('page', isLongText, 'Send a text of at most 2,000 characters.');
  if (submissionId === undefined && !errors.some((error) => error.pointer === '/submissionId')) {
    errors.push({
      pointer: '/submissionId',
      code: 'required',
      message: 'Send a UUID, new for each submission and the same for its retries.',
    });
  }
  if (answers === undefined && !errors.some((error) => error.pointer === '/answers'))
    errors.push({ pointer: '/answers', code: 'required', message: 'Send the answers.' });
  if (errors.length > 0 || submissionId === undefined || answers === undefined) throw invalid(errors);
  return {
    submissionId: submissionId.toLowerCase(),
    version,
    lang,
    answers,
    proof,
    honeypotFilled: (website ?? '') !== '',
    elapsedMs: elapsedMs ?? null,
    utm: utm ?? {},
    referrer: referrer ?? null,
    page: page ?? null,
  };
}

/**
 * Reads the fields of a plain HTML form. `_`-names are ours; `<key>:<productId>` is the quantity of a product; a box that isn't ticked is
 * not sent. Fields a company's own form has beside them (a submit button's name, for instance) are reported like any unknown field.
 * @param fields values by name, several for a repeated name
 * @param startedAt reads the signed time the page was made; null when it is not ours
 */
export function readPlainEnvelope(
  fields: Readonly<Record<string, unknown>>,
  definition: FormDefinition,
  startedAt: (text: string) => number | null,
): Envelope {
  const own = (name: string): string | undefined => {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 2_000) : undefined;
  };
  const answers: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('_') || name === 'website') continue;
    const pick = /^([^:]+):([0-9a-f-]{36})$/i.exec(name);
    const key = pick?.[1];
    if (key !== undefined && definition.fields.some((field) => field.key === key && field.type === 'products')) {
      answers[key] = [
        ...((answers[key] as unknown[] | undefined) ?? []),
        { productId: pick?.[2], quantity: value === '' ? 0 : value },
      ];
    } else answers[name] = value;
  }
  const id = own('_submissionId');
  const version = Number(own('_version'));
  const started = own('_started');
  const since = started === undefined ? null : startedAt(started);
  return {
    submissionId: id !== undefined && isUuid(id) ? id.toLowerCase() : randomUUID(),
    version: isVersion(version) ? version : undefined,
    lang: own('_lang'),
    answers,
    proof: undefined,
    honeypotFilled: (own('website') ?? '') !== '',
    elapsedMs: since === null ? null : Math.max(0, Date.now() - since),
    utm: Object.fromEntries(
      UTM.flatMap((key) => {
        const value = own(`_utm_${key}`);
        return value === undefined ? [] : [[key, value.slice(0, 200)]];
      }),
    ),
    referrer: own('_referrer') ?? null,
    page: own('_page') ?? null,
  };
}

const UTM = ['source', 'medium', 'campaign', 'term', 'content'] as const;

function invalid(errors: FieldError[]): DomainError {
  return new DomainError(
    'forms/invalid-submission',
    400,
    `The submission can't be read: ${errors.map((error) => `${error.pointer || 'body'}: ${error.message}`).join(' ')}`,
    { errors },
  );
}

const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
const isVersion = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1_000_000;
const isShortText = (value: unknown): value is string => typeof value === 'string' && value.length <= 35;
const isLongText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2_000;
const isDuration = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= LONGEST_FILL;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isUtm = (value: unknown): value is Record<string, string> =>
  isRecord(value) &&
  Object.keys(value).length <= 10 &&
  Object.entries(value).every(([key, text]) => key.length <= 40 && typeof text === 'string' && text.length <= 500);
