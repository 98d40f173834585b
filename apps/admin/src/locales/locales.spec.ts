import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(import.meta.dirname, '..');
const FILES = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Words = { [key: string]: string | Words };

/** `{ a: { b: 'x' } }` → `a.b`; the plural forms of one key count as that key, since languages differ in how many they have. */
function keysOf(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`.replace(PLURAL, '')] : keysOf(value, `${prefix}${key}.`),
  );
}

/** Screens that are seldom opened keep their words in files of their own, in a folder beside: `part/part.en.json`. */
const PARTS = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function wordsOf(file: string): Words {
  const files = [file, ...PARTS.map(({ name }) => join(name, `${name}.${file}`))];
  return Object.assign({}, ...files.map(readWords)) as Words;
}

function readWords(file: string): Words {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Words;
}

function textsOf(words: Words): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, value] as [string, string]]
      : textsOf(value).map(([inner, text]) => [`${key}.${inner}`, text] as [string, string]),
  );
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts'))
  .map((name) => readFileSync(join(SRC, name), 'utf8'))
  .join('\n');
const literal = new Set(sources.match(/'[\w-]+(?:\.[\w-]+)+'/g)?.map((key) => key.slice(1, -1)));
/** `t(`box.${box}`)` → `box.`: which keys come after it is for the compiler to check (i18n.ts declares their type). */
const prefixes = [...sources.matchAll(/\b(?:t|words)\(\s*`((?:[\w-]+\.)+)\$\{/g)].map((match) => match[1] ?? '');
const suffixes = [...sources.matchAll(/\b(?:t|words)\(\s*`\$\{\w+\}(\.[\w-]+)`/g)].map((match) => match[1] ?? '');
const english = new Set(keysOf(wordsOf('en.json')));

describe('the admin speaks every language in full (ADM-4)', () => {
  it.each(FILES)('%s has the keys of en.json, no more and no less', (file) => {
    expect([...new Set(keysOf(wordsOf(file)))].sort()).toEqual([...english].sort());
  });

  it.each(FILES)('%s fills in what en.json fills in', (file) => {
    const english = new Map(textsOf(wordsOf('en.json')));
    const differing = textsOf(wordsOf(file)).filter(([key, text]) => {
      const original = english.get(key) ?? '';
      return JSON.stringify(placeholders(text)) !== JSON.stringify(placeholders(original));
    });
    expect(differing).toEqual([]);
  });

  it.each(FILES)('%s leaves nothing empty', (file) => {
    expect(textsOf(wordsOf(file)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has no key that no screen uses', () => {
    const used = (key: string) =>
      literal.has(key) || prefixes.some((p) => key.startsWith(p)) || suffixes.some((s) => key.endsWith(s));
    expect([...english].filter((key) => !used(key))).toEqual([]);
  });

  it('misses no key that a screen names', () => {
    const named = [...sources.matchAll(/\bt\(\s*'([\w-]+(?:\.[\w-]+)+)'/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((key) => !english.has(key))).toEqual([]);
  });

  it('shows no words that stand in a component', () => {
    const attributes = [...sources.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*[A-Za-z]{2}[^"]*)"/g)];
    const texts = [...sources.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)\s*</g)];
    expect([...attributes, ...texts].map((match) => match[1])).toEqual([]);
  });
});

function placeholders(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort();
}
