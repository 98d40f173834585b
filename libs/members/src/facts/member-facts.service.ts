import { Injectable } from '@nestjs/common';
import { CompanyReader, MainCurrency } from '@regulars/staff';
import { type Basis, FactsRepository, type KnownBasis } from './facts.repository.js';
import { PurchaseSource } from './purchase-source.js';

/** So many members at once; beyond it another transaction begins. */
const BATCH = 2_000;
/** After which what somebody else held is tried again. */
const AGAIN_SECONDS = 1;

/**
 * Keeps true what members bought (MEM-7; docs/adr/0034). Whoever changes a purchase marks its member in the same transaction; the facts
 * are then locked first and read anew, so that whoever writes last has read last.
 */
@Injectable()
export class MemberFacts {
  constructor(
    private readonly facts: FactsRepository,
    private readonly source: PurchaseSource,
    private readonly company: CompanyReader,
    private readonly currency: MainCurrency,
  ) {}

  /** Works out all that are marked. Any number of workers may do so at once. */
  async freshen(): Promise<void> {
    const purchases = this.source.relations?.purchases;
    if (purchases === undefined) return;
    let after: string | null = null;
    let held = false;
    do {
      const step: { last: string | null; held: boolean } = await this.step(purchases, after);
      after = step.last;
      held ||= step.held;
    } while (after !== null);
    if (held) await this.facts.transaction((tx) => this.facts.askForWork(tx, AGAIN_SECONDS));
  }

  private step(purchases: string, after: string | null): Promise<{ last: string | null; held: boolean }> {
    return this.facts.transaction(async (tx) => {
      await this.facts.shareBasis(tx);
      const marked = await this.facts.marked(tx, after, BATCH);
      if (marked.length === 0) return { last: null, held: false };
      const locked = await this.facts.lock(tx, marked);
      // The marks go before the purchases are read: who marks from now on is seen by the next.
      const held = await this.facts.unmark(tx, marked, locked);
      if (locked.length > 0) await this.facts.workOut(tx, purchases, locked);
      return { last: marked.length < BATCH ? null : (marked.at(-1) ?? null), held };
    });
  }

  /** Windows end with the company's today: at its midnight those who have a purchase at their edge are worked out again. */
  async followBasis(now = new Date()): Promise<void> {
    const purchases = this.source.relations?.purchases;
    if (purchases === undefined) return;
    const { timeZone } = await this.company.current();
    const day = await this.facts.dayAt(timeZone, now);
    const basis: Basis = { day, timeZone, currency: this.currency.current };
    if (isSame(await this.facts.basis(), basis)) return;
    await this.facts.transaction(async (tx) => {
      await this.facts.holdBasis(tx);
      const before = await this.facts.basis(tx);
      if (isSame(before, basis)) return;
      await this.facts.setBasis(tx, basis);
      const { day: from, timeZone: zone, currency } = before;
      if (from === null || zone === null || currency !== basis.currency) await this.facts.touchAll(tx, purchases);
      else await this.facts.touchMoved(tx, purchases, { day: from, timeZone: zone, currency }, basis);
    });
  }

  /** Compares all with a recomputation from scratch, and repairs. @returns how many purchases and how many facts were wrong */
  async check(): Promise<{ purchases: number; facts: number }> {
    const { relations } = this.source;
    if (!relations) return { purchases: 0, facts: 0 };
    const purchases = await relations.check();
    const facts = await this.facts.transaction(async (tx) => {
      await this.facts.shareBasis(tx);
      const wrong = await this.facts.touchWrong(tx, relations.purchases);
      await this.facts.noteCheck(tx, purchases + wrong);
      return wrong;
    });
    await this.freshen();
    return { purchases, facts };
  }
}

function isSame(a: KnownBasis, b: Basis): boolean {
  return a.day === b.day && a.timeZone === b.timeZone && a.currency === b.currency;
}
