import { DomainError } from '@regulars/platform';
import type { OrderLocale } from '../dto/order.response.js';
import type { CommandWords } from './command-words.js';

/** Why a line of a mail could not be done, in words that wait for the colleague's language. */
export class CommandRefusal extends DomainError {
  constructor(
    readonly line: string,
    readonly inWords: (words: CommandWords, locale: OrderLocale) => string,
  ) {
    super('orders/bad-command', 422, `“${line}” could not be done.`);
  }
}
