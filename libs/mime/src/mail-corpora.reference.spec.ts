import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { classifyMessage } from './classify-message.js';
import { parseMessage } from './parse-message.js';
import { splitQuotes } from './split-quotes.js';

// eslint-disable-next-line no-restricted-properties -- reference specs are told where the data is by the environment
const MAIL = join(process.env.REFERENCE_DATA ?? '', 'mail');
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
const files = (folder: string) =>
  readdirSync(join(MAIL, folder)).map((name) => ({ name, content: readFileSync(join(MAIL, folder, name)) }));

interface Expected {
  file: string;
  recipient: number;
  hard: boolean;
}

function expectedBounces(): Expected[] {
  const rows = readFileSync(join(MAIL, 'bounces/expected.csv'), 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => {
    const [file = '', recipient = '', , , , hard = ''] = row.split(',');
    return { file, recipient: Number(recipient), hard: hard === 'true' };
  });
}

describe('ORD-8 reference corpora', () => {
  test('at least 98 % of bounces and automatic mail are recognised, at least 90 % told hard from soft', async () => {
    const classified = new Map<string, ReturnType<typeof classifyMessage>>();
    for (const { name, content } of files('bounces/eml'))
      classified.set(name, classifyMessage(await parseMessage(content)));
    const missed = [...classified].filter(([, { kind }]) => kind === 'human').map(([name]) => name);
    const expected = expectedBounces();
    const wrong = expected.filter(({ file, recipient, hard }) => {
      const bounce = classified.get(file)?.bounce;
      return (bounce?.recipients[recipient - 1]?.hard ?? bounce?.hard ?? false) !== hard;
    });
    expect({ missed, enough: missed.length <= classified.size * 0.02 }).toMatchObject({ enough: true });
    expect(wrong.length / expected.length).toBeLessThanOrEqual(0.1);
  });

  test('at most 1 % of human mail is taken for a machine', async () => {
    const human = files('messages').filter(({ name }) => !name.startsWith('multipart_report'));
    const replies = files('quotes/emails').map(({ name, content }) => ({
      name,
      content: Buffer.concat([Buffer.from('From: a@example.com\nSubject: Re: Hello\n\n'), content]),
    }));
    const wrong: string[] = [];
    for (const { name, content } of [...human, ...replies])
      if (classifyMessage(await parseMessage(content)).kind !== 'human') wrong.push(name);
    expect(wrong.length / (human.length + replies.length)).toBeLessThanOrEqual(0.01);
  });

  test('at least 24 of 32 replies are cut exactly where the person stopped writing', () => {
    const replies = files('quotes/emails');
    const exact = replies.filter(
      ({ name, content }) =>
        fold(splitQuotes(content.toString()).fresh) === fold(readFileSync(join(MAIL, 'quotes/trimmed', name), 'utf8')),
    );
    expect(exact.length).toBeGreaterThanOrEqual(24);
  });

  test('every odd message parses and keeps its text or its parts', async () => {
    for (const { name, content } of files('messages')) {
      const parsed = await parseMessage(content);
      const body = content
        .toString('latin1')
        .split(/\r?\n\r?\n/)
        .slice(1)
        .join('\n')
        .replace(/<[^>]*>/g, '')
        .trim();
      const kept = parsed.text !== '' || parsed.attachments.length > 0 || body === '';
      expect({ name, kept, problems: parsed.problems }).toMatchObject({ kept: true });
      expect(parsed.problems).not.toContain('not readable as MIME');
    }
  });
});
