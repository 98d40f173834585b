import { type Arrival, DAY, HOUR, type Region, inOfficeHours } from '../calendar.js';
import { COMPANY } from '../company.js';
import type { Dice } from '../dice.js';
import { type Customer, Customers } from '../people/customers.js';
import { Members } from '../people/members.js';
import { BINNED } from '../texts/inside.js';
import { Course, inCharge } from './course.js';
import { type Opening, Openings } from './opening.js';
import type { Story, World } from './story.js';
import { Telling } from './telling.js';

/** The bin is emptied after thirty days (BIN_DAYS): what robots sent before that is gone. */
const SPAM_SINCE = 29 * DAY;

/** Makes up what became of each order that came in. */
export class Teller {
  /** Everybody who could be known by what they wrote. */
  readonly members: Members;
  private readonly customers: Customers;
  private readonly openings: Openings;
  /** Who else bought in a region of late. */
  private readonly friends = new Map<Region, string>();

  constructor(
    private readonly world: World,
    private readonly dice: Dice,
    orders: number,
  ) {
    this.customers = new Customers('customer', orders);
    this.members = new Members(world.team, world.now);
    this.openings = new Openings(world, dice, (region) => this.friends.get(region) ?? COMPANY.name);
  }

  tell(arrival: Arrival, number: string): Story {
    const customer = this.customers.draw(arrival.region, this.dice);
    const story = this.story(arrival, number, customer);
    this.own(story, customer);
    return story;
  }

  /** Neither what robots send nor what lies in the bin makes anybody a member. */
  private own({ order }: Story, customer: Customer): void {
    const known = order.contact_email_normalised !== null || order.contact_phone_normalised !== null;
    if (known && !order.suspect && order.recycled_at === null)
      order.member_id = this.members.of(customer, order.created_at.getTime());
  }

  private story(arrival: Arrival, number: string, customer: Customer): Story {
    const { world, dice } = this;
    const person = inCharge(arrival.region, world.team, dice);
    const young = world.now - arrival.at < SPAM_SINCE;
    if (young && dice.chance(0.035)) {
      const spam = this.openings.spam(arrival, number, customer);
      return this.bin(this.begin(spam, customer), 0.55, 'support');
    }
    const opening = this.openings.make(arrival, number, customer, person);
    const telling = this.begin(opening, customer);
    this.received(telling, opening);
    if (young && dice.chance(0.02)) return this.bin(telling, 1, 'manager');
    new Course(telling, opening, person, dice).run();
    if (customer.company !== null) this.friends.set(arrival.region, customer.company);
    return telling.finish();
  }

  private begin({ order, items, submission }: Opening, customer: Telling['customer']): Telling {
    return new Telling(this.world, customer, order, items, this.dice, submission);
  }

  private received(telling: Telling, { order }: Opening): void {
    const { team } = this.world;
    if (order.source === 'email') {
      telling.incoming(order.message, order.subject, null, null);
      telling.receive(team.owner, true);
    }
    if (order.source === 'form') {
      telling.receive(order.form_slug === 'order' ? team.manager : team.support, true);
    }
  }

  private bin(telling: Telling, probability: number, who: 'manager' | 'support'): Story {
    const { dice, world } = this;
    if (!dice.chance(probability)) return telling.finish();
    const by = world.team[who];
    telling.clock = Math.floor(inOfficeHours(telling.clock + dice.around(8 * HOUR, 0.8), by.office, dice));
    telling.open();
    telling.recycle(by, telling.order.suspect ? 'Spam' : dice.pick(BINNED));
    return telling.finish();
  }
}
