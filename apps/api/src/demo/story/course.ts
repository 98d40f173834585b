import { DAY, HOUR, type Region, inOfficeHours } from '../calendar.js';
import { IN_CHARGE, type SignedIn, type Team } from '../company.js';
import type { Dice } from '../dice.js';
import { INSIDE, type LostFor, TAGS } from '../texts/inside.js';
import { type OurMove, type TheirMove, fill, letter, sentences } from '../texts/speech.js';
import type { Opening } from './opening.js';
import type { Telling } from './telling.js';

const MINUTE = 60_000;
/** What ends how. Orders that nobody ever closes there are in every company. */
const ENDS = { won: 41, lost: 52, open: 7 } as const;
const LOST_FOR: Readonly<Record<LostFor, number>> = { price: 34, silence: 34, project: 15, late: 9, technical: 8 };
const SAID = { price: 'cheaper', project: 'postponed', late: 'late' } as const;

/** Who will deal with a customer of that region. */
export function inCharge(region: Region, team: Team, dice: Dice): SignedIn {
  return team[dice.weighted(IN_CHARGE[region])];
}

/** What happens to an order after it came in, in the order in which it does. */
export class Course {
  private lastOfOurs = '';

  constructor(
    private readonly telling: Telling,
    private readonly opening: Opening,
    private readonly person: SignedIn,
    private readonly dice: Dice,
  ) {}

  run(): void {
    const { telling, dice, opening } = this;
    const end = opening.isQuestion ? 'answered' : dice.weighted(ENDS);
    this.arrive();
    if (end !== 'answered' && dice.chance(telling.order.contact_email === null ? 1 : 0.22)) return this.byPhone(end);
    if (telling.order.contact_email === null) return this.byPhone('lost');
    switch (end) {
      case 'answered':
        return this.answered();
      case 'won':
        this.quote();
        return this.won();
      case 'lost':
        this.quote();
        return this.lost(dice.weighted(LOST_FOR));
      case 'open':
        this.quote();
        if (dice.chance(0.4)) this.theySay('thanks', 30);
        this.wait(dice.around(DAY, 0.6));
        telling.open();
    }
  }

  /** It is handed to somebody, or somebody takes it; it is looked at and marked. */
  private arrive(): void {
    const { telling, person, dice } = this;
    const { team } = telling.world;
    this.wait(dice.around(70 * MINUTE, 0.9));
    const taken = person === team.manager || dice.chance(0.45);
    telling.assign(taken ? person : team.manager, person);
    if (dice.chance(0.45)) telling.open();
    // One in thirty lies for days.
    this.wait(dice.chance(0.03) ? dice.around(3 * DAY, 0.6) : dice.around(3 * HOUR, 1.1));
    telling.open();
    if (dice.chance(0.28)) {
      const tags = new Set([dice.weighted(TAGS), ...(dice.chance(0.25) ? [dice.weighted(TAGS)] : [])]);
      telling.tag(person, [...tags]);
    }
    if (dice.chance(0.12)) this.note('notes');
  }

  private quote(): void {
    const { telling, dice, opening, person } = this;
    if (dice.chance(0.22)) {
      this.weSay('ask');
      this.theySay('details', 18);
      this.wait(dice.around(4 * HOUR, 0.8));
    }
    if (telling.order.item_count === 0 && telling.order.value === null) {
      if (dice.chance(0.72)) telling.list(person, opening.wanted);
      else telling.estimate(person, dice.between(8, 240) * 10_000);
    }
    this.weSay('offer');
  }

  private won(): void {
    const { telling, dice, person } = this;
    let amount = telling.order.value ?? 100_000;
    if (dice.chance(0.3)) {
      this.theySay('haggle', 40);
      this.wait(dice.around(5 * HOUR, 0.8));
      amount = Math.round((amount * dice.between(91, 97)) / 10_000) * 100;
      this.weSay('discount', amount);
    }
    this.theySay('accept', 90);
    this.wait(dice.around(2 * HOUR, 0.9));
    if (dice.chance(0.55)) this.weSay('confirm', amount);
    else telling.open();
    telling.win(person, amount);
    if (dice.chance(0.12)) this.note('shipping');
  }

  private lost(reason: LostFor): void {
    const { dice } = this;
    if (reason === 'technical') {
      this.wait(dice.around(20 * HOUR, 0.8));
      this.weSay('regret');
    } else if (reason === 'silence') {
      this.wait(dice.around(9 * DAY, 0.4));
      if (dice.chance(0.7)) this.weSay('remind');
      this.wait(dice.around(14 * DAY, 0.5));
    } else {
      if (dice.chance(0.3)) {
        this.wait(dice.around(8 * DAY, 0.4));
        this.weSay('remind');
      }
      this.theySay(SAID[reason], 60);
      this.wait(dice.around(3 * HOUR, 1));
    }
    this.close(reason);
  }

  private close(reason: LostFor): void {
    const { telling, dice, person } = this;
    telling.open();
    telling.move(person, 'lost', dice.pick(INSIDE[person.locale].lost[reason]));
  }

  /** Settled by voice: what was said stands in a note. */
  private byPhone(end: keyof typeof ENDS): void {
    const { telling, dice, person, opening } = this;
    this.wait(dice.around(3 * HOUR, 1));
    telling.open();
    if (telling.order.item_count === 0) telling.list(person, opening.wanted);
    const amount = telling.order.value ?? 100_000;
    const called = dice.pick(INSIDE[person.locale].called);
    telling.note(person, fill(called, { ...opening.slots, offer: telling.money(amount) }));
    telling.move(person, 'processed', null);
    this.wait(dice.around(6 * DAY, 0.9));
    if (end === 'won') telling.win(person, amount);
    if (end === 'lost') this.close(dice.weighted(LOST_FOR));
  }

  /** A question has no price; it is answered, and put aside as lost or won only where something came of it. */
  private answered(): void {
    const { telling, dice, person } = this;
    this.weSay('inform');
    if (dice.chance(0.5)) this.theySay('thanks', 12);
    this.wait(dice.around(12 * DAY, 0.5));
    telling.open();
    if (dice.chance(0.82))
      telling.move(person, 'lost', dice.pick(['Question answered', 'No purchase intended', 'Answered']));
  }

  private weSay(move: OurMove, amount = this.telling.order.value ?? 0): void {
    const { telling, dice, opening, person } = this;
    this.wait(dice.around(40 * MINUTE, 0.9));
    const slots = { ...opening.slots, offer: telling.money(amount), num: telling.order.number, me: person.name };
    this.lastOfOurs = letter(opening.speech, move, slots, dice);
    telling.reply(person, this.lastOfOurs);
  }

  /** @param hours that they typically take */
  private theySay(move: TheirMove, hours: number): void {
    const { telling, dice, opening, person } = this;
    telling.clock += Math.floor(dice.around(hours * HOUR, 0.8));
    const { customer, order } = telling;
    const said = fill(dice.pick(opening.speech.answer[move]), opening.slots);
    const text = `${sentences(said)}\n\n${customer.name}`;
    const date = new Date(telling.clock).toISOString().slice(0, 16).replace('T', ' ');
    const quoted = [
      fill(opening.speech.attribution, { on: date }),
      ...this.lastOfOurs.split('\n').map((line) => `> ${line}`),
    ];
    telling.incoming(text, `Re: ${order.subject} [${order.number}]`, quoted.join('\n'), person);
    // Often it is opened long before it is answered.
    if (dice.chance(0.5)) {
      this.wait(dice.around(2 * HOUR, 1));
      telling.open();
    }
  }

  private note(kind: 'notes' | 'shipping'): void {
    const { telling, dice, opening, person } = this;
    this.wait(dice.around(25 * MINUTE, 0.6));
    telling.note(person, fill(dice.pick(INSIDE[person.locale][kind]), opening.slots));
  }

  /** Until a colleague can do it. */
  private wait(millis: number): void {
    this.telling.clock = Math.floor(inOfficeHours(this.telling.clock + millis, this.person.office, this.dice));
  }
}
