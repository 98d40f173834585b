import { isUtf8 } from 'node:buffer';
import { Injectable } from '@nestjs/common';
import { DomainError, assertPlainText, quickAcceptance, validationPipe } from '@regulars/platform';
import { assertCustomFields } from '../order-content.js';
import { unacceptable } from '../orders.errors.js';
import { BatchOrderDto } from './batch-order.dto.js';

/** Bytes. A line holds an order of at most 200 items and 50,000 characters. */
const LONGEST_LINE = 262_144;
const MOST_LINES = 10_000;
/** Bytes. */
const LARGEST_BATCH = 67_108_864;
const DAY_MS = 86_400_000;

export interface BatchLine {
  line: number;
  /** Bytes. */
  size: number;
  externalId: string | null;
  read: { order: BatchOrderDto } | { refusal: DomainError };
}

/** Reads lines as they come and never holds more than one. */
@Injectable()
export class BatchLines {
  /** Most lines are right, and ten thousand of them must not wait for the pipe; what is wrong has it put into words. */
  private readonly accepted = quickAcceptance(BatchOrderDto);
  private readonly pipe = validationPipe();

  /** Ends with a refusal when the batch is longer than a batch may be. Empty lines are no orders but count. */
  async *read(bytes: AsyncIterable<Buffer>): AsyncGenerator<BatchLine> {
    let line = 0;
    for await (const text of linesOf(bytes)) {
      line += 1;
      if (text === 'too much' || line > MOST_LINES) {
        yield { line, size: 0, externalId: null, read: { refusal: tooMuch() } };
        return;
      }
      if (text === 'too long') yield { line, size: 0, externalId: null, read: { refusal: tooLong() } };
      else if (text.length > 0) {
        const read = this.order(line, text);
        yield read instanceof Promise ? await read : read;
      }
    }
  }

  private order(line: number, bytes: Buffer): BatchLine | Promise<BatchLine> {
    let externalId: string | null = null;
    const refused = (error: unknown): BatchLine => {
      if (error instanceof DomainError) return { line, size: bytes.length, externalId, read: { refusal: error } };
      throw error;
    };
    const taken = (order: BatchOrderDto): BatchLine => {
      assertCustomFields(order.customFields);
      if (order.createdAt !== undefined) assertPast(order.createdAt);
      return { line, size: bytes.length, externalId: order.externalId, read: { order } };
    };
    try {
      const value = parsed(bytes);
      externalId = typeof value.externalId === 'string' ? value.externalId.slice(0, 200) : null;
      assertPlainText(value);
      const order = this.accepted(value);
      if (order) return taken(order);
      const answer = this.pipe.transform(value, { type: 'body', metatype: BatchOrderDto }) as Promise<BatchOrderDto>;
      return answer.then(taken).catch(refused);
    } catch (error) {
      return refused(error);
    }
  }
}

async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer | 'too long' | 'too much'> {
  let parts: Buffer[] = [];
  let length = 0;
  let total = 0;
  const take = (): Buffer | 'too long' => {
    const line =
      length > LONGEST_LINE ? 'too long' : trimmedEnd(parts.length === 1 ? (parts[0] ?? EMPTY) : Buffer.concat(parts));
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > LARGEST_BATCH) {
      yield 'too much';
      return;
    }
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const piece = chunk.subarray(start, end);
      length += piece.length;
      if (length <= LONGEST_LINE) parts.push(piece);
      start = end + 1;
      yield take();
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    // What belongs to a line that is too long already is not kept.
    if (rest.length > 0 && length <= LONGEST_LINE) parts.push(rest);
  }
  if (length > 0) yield take();
}

const EMPTY = Buffer.alloc(0);
const CARRIAGE_RETURN = 13;

function trimmedEnd(line: Buffer): Buffer {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}

function parsed(bytes: Buffer): { externalId?: unknown } {
  try {
    const value: unknown = isUtf8(bytes) ? JSON.parse(withoutMark(bytes.toString('utf8'))) : undefined;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below, in words for people.
  }
  throw new DomainError(
    'http/invalid-json',
    400,
    'The line is not a JSON object in UTF-8. Write one order on each line.',
  );
}

/** Some programs begin a file by a byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function assertPast(createdAt: string): void {
  if (Date.parse(createdAt) > Date.now() + DAY_MS)
    throw unacceptable(
      'orders/in-the-future',
      '/createdAt',
      'The order was made in the future. Check the time and its zone.',
    );
}

function tooLong(): DomainError {
  return new DomainError(
    'orders/line-too-long',
    413,
    'The line is longer than 256 KiB. Leave out what an order does not need.',
  );
}

function tooMuch(): DomainError {
  return new DomainError(
    'orders/batch-too-large',
    413,
    'A batch has at most 10,000 lines and 64 MiB. This line and all after it were not looked at: send them as another batch.',
  );
}
