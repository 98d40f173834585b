import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Words {
  [key: string]: string | Words;
}

const ROOT = join(import.meta.dirname, '../../../..');
const LANGUAGES = ['en', 'zh-CN', 'zh-TW'];
/** What the server consists of, word by word; imported it could not be, since it stands on other floors. */
const SOURCES = ['libs', 'apps/api']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (name) =>
          /(?:^|\/)src\/.*\.ts$/.test(name) && !/\.spec\.ts$|(?:^|\/)(?:testing|node_modules|dist)\//.test(name),
      )
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  )
  .join('\n');

/** Read by visitors of a form or by a supplier, on pages that have words of their own. */
const OF_VISITORS =
  /^forms\/(?:busy|invalid-(?:answers|submission)|origin-|proof-|started|still-running|submission-|thanks|too-many-|unknown-(?:form|version)|upload-|withdrawn)|^orders\/too-many-requests/;
/** Told only to programs: stock and orders by the thousand, headers that a person never writes, health checks, commands in mails. */
const OF_PROGRAMS =
  /^catalog\/(?:ref-required|stock-|too-many-lines|unknown-sku)|^orders\/(?:bad-command|batch-|in-the-future|line-)|^http\/(?:if-match-|idempotency-key-invalid|invalid-json|too-deep|wrong-charset)|^operations\/|^staff\/invalid-api-key/;
/** Acts whose names are put together, with what they are put together from. */
const PUT_TOGETHER: Record<string, readonly string[]> = {
  'orders.bulk-${type}': namesIn('BULK_ACTS'),
  'supply.${kind}': namesIn('SUPPLY_DEEDS'),
  'suppliers.${what}': ['created', 'edited', 'deleted'],
  'tasks.rule-${what}': ['created', 'edited', 'deleted'],
  'messaging.mail-account-${act}': ['created', 'changed', 'deleted'],
};

/** The texts in `export const NAME = ['one', 'two'] as const`. */
function namesIn(name: string): string[] {
  const list = new RegExp(`const ${name} = \\[([^\\]]*)\\]`).exec(SOURCES)?.[1] ?? '';
  return [...list.matchAll(/'([\w-]+)'/g)].map((match) => match[1] ?? '');
}

function has(language: string, file: string, ...path: string[]): boolean {
  const words = JSON.parse(readFileSync(join(import.meta.dirname, file.replace('*', language)), 'utf8')) as Words;
  return (
    typeof path.reduce<string | Words | undefined>(
      (at, key) => (typeof at === 'object' ? at[key] : undefined),
      words,
    ) === 'string'
  );
}

/** `[language, key]` of all that has no words. */
function wordless(keys: readonly string[], file: string, pathOf: (key: string) => string[]): [string, string][] {
  return LANGUAGES.flatMap((language) =>
    keys.filter((key) => !has(language, file, ...pathOf(key))).map((key) => [language, key] as [string, string]),
  );
}

describe('what the server names has words in every language (ADM-4)', () => {
  it('every problem that a person at the admin can meet', () => {
    const said = [
      ...SOURCES.matchAll(/(?:new DomainError|notFound|conflict|unacceptable\w*|refused?\w*)\(\s*'([a-z]+\/[a-z-]+)'/g),
      ...SOURCES.matchAll(/code: '([a-z]+\/[a-z-]+)'/g),
      ...SOURCES.matchAll(/'(orders\/[a-z-]+)'/g),
    ].map((match) => match[1] ?? '');
    const codes = [...new Set(said)].filter((code) => !OF_VISITORS.test(code) && !OF_PROGRAMS.test(code));
    expect(codes.length).toBeGreaterThan(150);
    expect(wordless(codes, '*.json', (code) => ['problem', code])).toEqual([]);
  });

  it('every act in the audit log, and every kind of record', () => {
    const acts = [
      ...SOURCES.matchAll(/\baction: ['`]((?:[a-z]+)\.[^'`]+)['`]/g),
      ...SOURCES.matchAll(/\brecord(?:ed)?\((?:[^()';]*,\s*)?'([a-z]+\.[a-z-]+)'/g),
    ].map((match) => match[1] ?? '');
    const open = acts.filter((act) => act.includes('${') && !act.endsWith('.${string}'));
    expect(open.filter((act) => !(act in PUT_TOGETHER))).toEqual([]);
    const names = Object.entries(PUT_TOGETHER).flatMap(([act, parts]) =>
      parts.map((part) => act.replace(/\$\{\w+\}/, part)),
    );
    const all = [...new Set([...acts.filter((act) => !act.includes('${')), ...names])];
    expect(all.length).toBeGreaterThan(100);
    const file = 'integrations/integrations.*.json';
    expect(wordless(all, file, (act) => ['audit', 'action', ...act.split('.')])).toEqual([]);
    expect(
      wordless([...new Set(all.map((act) => act.split('.')[0] ?? ''))], file, (part) => ['audit', 'module', part]),
    ).toEqual([]);
    const kinds = [...SOURCES.matchAll(/\bsubject(?:: | = )\{ type: '([a-z-]+)'/g)].map((match) => match[1] ?? '');
    expect(wordless([...new Set(kinds)], file, (kind) => ['audit', 'record', kind])).toEqual([]);
  });

  it('all that follows a member into another', () => {
    const relations = [...SOURCES.matchAll(/relations\.register\(\{\s*name: '([\w-]+)',\s*count: (?!\(\) =>)/g)];
    expect(relations.length).toBeGreaterThan(5);
    const names = relations.map((match) => match[1] ?? '');
    const pathOf = (name: string) => ['duplicates', 'merge', 'moved', `${name}_other`];
    expect(wordless(names, 'duplicates/duplicates.*.json', pathOf)).toEqual([]);
  });
});
