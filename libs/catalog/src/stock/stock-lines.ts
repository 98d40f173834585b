import { Readable } from 'node:stream';
import { DomainError, validationPipe } from '@regulars/platform';
import { IsArray } from 'class-validator';

const MOST_LINES = 10_000;
/** Bytes. A line has a SKU, a number and a reference. */
const LARGEST = 8_388_608;

class StockBody {
  @IsArray()
  lines!: unknown[];
}

const pipe = validationPipe();

/** NDJSON as it comes, or a JSON body `{ "lines": [ … ] }`; each line is looked at by itself later. @throws 400, 413 */
export async function stockLines(body: unknown): Promise<unknown[]> {
  const lines = body instanceof Readable ? await ndjson(body as AsyncIterable<Buffer>) : await listOf(body);
  if (lines.length > MOST_LINES) throw tooMuch();
  return lines;
}

async function ndjson(bytes: AsyncIterable<Buffer>): Promise<unknown[]> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > LARGEST) throw tooMuch();
    parts.push(part);
  }
  const texts = Buffer.concat(parts).toString('utf8').split('\n');
  return texts.filter((text) => text.trim() !== '').map(parsed);
}

/** What is no JSON is refused as a line of its own. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function listOf(body: unknown): Promise<unknown[]> {
  return ((await pipe.transform(body, { type: 'body', metatype: StockBody })) as StockBody).lines;
}

function tooMuch(): DomainError {
  return new DomainError('catalog/too-many-lines', 413, 'Send at most 10,000 lines and 8 MiB at once.');
}
