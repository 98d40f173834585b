import { Injectable } from '@nestjs/common';
import { type CommandedMail, Correspondence, renderMail } from '@regulars/messaging';
import { type DomainError, HttpConfig, type Tx } from '@regulars/platform';
import type { OrderLocale } from '../dto/order.response.js';
import { OrdersRepository } from '../orders.repository.js';
import { CommandRefusal } from './command-refusal.js';
import { COMMAND_WORDS } from './command-words.js';
import { reasonIn } from './refusal-reasons.js';
import type { CommandLine } from './split-commands.js';

type Mail = CommandedMail<CommandLine>;

/** What a colleague hears of their commands: what was done in the thread, what was not by mail. */
@Injectable()
export class CommandAnswers {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly correspondence: Correspondence,
    private readonly http: HttpConfig,
  ) {}

  async confirm(tx: Tx, { threadId, author, commands }: Omit<Mail, 'subjectId'>): Promise<void> {
    const text = [COMMAND_WORDS[author.locale].done, ...commands.map(({ line }) => line)].join('\n');
    const by = { staffId: author.id, name: author.name, email: author.email };
    await this.correspondence.addNote(tx, { threadId, text, author: by });
  }

  /** By mail, since whoever writes from a phone sees nothing else; the answer to it is read like any other. */
  async refuse(tx: Tx, mail: Mail & { messageId: string }, fault: DomainError): Promise<void> {
    const order = await this.orders.find(mail.subjectId, tx);
    if (!order) return;
    const { author, threadId, messageId } = mail;
    const words = COMMAND_WORDS[author.locale];
    const content = {
      lang: author.locale,
      heading: words.refusedHeading,
      paragraphs: [explained(fault, author.locale), `${words.nothingDone} ${words.tryAgain}`, words.valid],
      rows: words.list.map(([label, value]) => ({ label, value })),
      action: { label: order.number, url: `${this.http.publicUrl}/orders/${order.id}` },
      answerAbove: true,
    };
    await this.correspondence.queueMail(tx, {
      threadId,
      purpose: 'forward',
      to: [{ name: author.name, address: author.email }],
      subject: words.refusedSubject(order.number),
      ...renderMail(content),
      automatic: true,
      sparing: true,
      replyAs: `staff:${author.id}`,
      onceKey: `command-refused:${messageId}`,
    });
  }
}

function explained(fault: DomainError, locale: OrderLocale): string {
  if (!(fault instanceof CommandRefusal)) return reasonIn(locale, fault);
  return `${fault.line}\n${fault.inWords(COMMAND_WORDS[locale], locale)}`;
}
