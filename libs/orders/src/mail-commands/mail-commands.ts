import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CommandReader, type CommandedMail, StaffCommands } from '@regulars/messaging';
import { DomainError, type Tx } from '@regulars/platform';
import { type Colleague, StaffReader, actorFor } from '@regulars/staff';
import { OrderNotes } from '../mail/order-notes.js';
import { OrderActs } from '../order-acts.service.js';
import { OrderHandover } from '../order-handover.service.js';
import { maySee } from '../order-access.js';
import type { OrderRow } from '../order-row.js';
import { allowedTransitions } from '../order-status.js';
import { OrdersRepository } from '../orders.repository.js';
import { amountOfText } from './amount-of-text.js';
import { colleaguesNamed } from './colleague-named.js';
import { CommandAnswers } from './command-answers.js';
import { CommandRefusal } from './command-refusal.js';
import { reasonIn } from './refusal-reasons.js';
import { type CommandLine, type CommandName, splitCommands } from './split-commands.js';

type Mail = CommandedMail<CommandLine>;

interface Act {
  tx: Tx;
  actor: Colleague;
  order: OrderRow;
  line: string;
  rest: string;
}

const ME = /^(?:me|myself|我|自己)$/i;
const NOBODY = /^(?:nobody|no one|none|free|无|無|空)$/i;

/** Does what a colleague wrote in the first lines of an answer by mail (ORD-7), by the rules of the API. */
@Injectable()
export class MailCommands implements CommandReader<CommandLine>, OnModuleInit {
  private readonly ways: Readonly<Record<CommandName, (act: Act) => Promise<unknown>>> = {
    won: (act) => this.win(act),
    lost: ({ tx, actor, order, line, rest }) => {
      if (rest === '') throw new CommandRefusal(line, (words) => words.noReason);
      return this.acts.transition(actor, order.id, { to: 'lost', reason: rest.slice(0, 500) }, tx);
    },
    assign: (act) => this.assign(act),
    note: ({ tx, actor, order, line, rest }) => {
      if (rest === '') throw new CommandRefusal(line, (words) => words.noNote);
      return this.notes.add(actor, order.id, { text: rest }, tx);
    },
    processed: ({ tx, actor, order, rest }) =>
      this.acts.transition(
        actor,
        order.id,
        { to: 'processed', ...(rest === '' ? {} : { reason: rest.slice(0, 500) }) },
        tx,
      ),
    recycle: ({ tx, actor, order, rest }) =>
      this.acts.recycle(actor, order.id, rest === '' ? undefined : rest.slice(0, 500), tx),
  };

  constructor(
    private readonly commands: StaffCommands,
    private readonly orders: OrdersRepository,
    private readonly acts: OrderActs,
    private readonly handover: OrderHandover,
    private readonly notes: OrderNotes,
    private readonly staff: StaffReader,
    private readonly answers: CommandAnswers,
  ) {}

  onModuleInit(): void {
    this.commands.register('order', this);
  }

  split(text: string): { commands: CommandLine[]; rest: string } {
    return splitCommands(text);
  }

  /** One after the other, as they stand. What was done stands in the thread. @throws CommandRefusal naming the line */
  async obey(tx: Tx, { subjectId, threadId, author, commands }: Mail): Promise<void> {
    const actor = actorFor(author);
    for (const { line, name, rest } of commands) {
      if (name === null) throw new CommandRefusal(line, (words) => words.unknown);
      const order = await this.orders.lock(tx, subjectId);
      if (!order) throw new CommandRefusal(line, (words) => words.notYours);
      if (!actor.can('orders:write')) throw new CommandRefusal(line, (words) => words.notAllowed);
      if (!maySee(actor, order)) throw new CommandRefusal(line, (words) => words.notYours);
      try {
        await this.ways[name]({ tx, actor, order, line, rest });
      } catch (error) {
        throw refusalOf(error, line, order);
      }
    }
    await this.answers.confirm(tx, { threadId, author, commands });
  }

  refuse(tx: Tx, mail: Mail & { messageId: string }, fault: DomainError): Promise<void> {
    return this.answers.refuse(tx, mail, fault);
  }

  /** Without an amount it is what the order is worth. */
  private win({ tx, actor, order, line, rest }: Act): Promise<unknown> {
    const { value, currency } = order;
    if (rest === '' && value === null) throw new CommandRefusal(line, (words) => words.noAmount);
    const amount = rest === '' ? { amount: value ?? 0, currency } : amountOfText(rest, currency);
    if (amount === null) throw new CommandRefusal(line, (words) => words.badAmount(rest));
    return this.acts.transition(actor, order.id, { to: 'won', amount }, tx);
  }

  private async assign({ tx, actor, order, line, rest }: Act): Promise<unknown> {
    if (rest === '') throw new CommandRefusal(line, (words) => words.noName);
    if (NOBODY.test(rest)) return this.handover.assign(actor, order.id, null, tx);
    if (ME.test(rest)) return this.handover.assign(actor, order.id, actor.id, tx);
    const people = (await this.staff.active(tx)).filter((member) => actorFor(member).can('orders:write'));
    const [found, ...others] = colleaguesNamed(rest, people);
    if (!found) throw new CommandRefusal(line, (words) => words.nobody(rest));
    if (others.length > 0) {
      const candidates = [found, ...others].map(({ name, email }) => `${name} <${email}>`).join(', ');
      throw new CommandRefusal(line, (words) => words.ambiguous(rest, candidates));
    }
    return this.handover.assign(actor, order.id, found.id, tx);
  }
}

function refusalOf(error: unknown, line: string, order: OrderRow): unknown {
  if (error instanceof CommandRefusal || !(error instanceof DomainError)) return error;
  if (error.code !== 'orders/illegal-transition')
    return new CommandRefusal(line, (_, locale) => reasonIn(locale, error, order.currency));
  if (order.recycled_at !== null) return new CommandRefusal(line, (words) => words.inBin);
  return new CommandRefusal(line, (words) => words.illegal(order.status, allowedTransitions(order.status, false)));
}
