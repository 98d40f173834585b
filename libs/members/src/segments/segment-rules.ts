import { Injectable } from '@nestjs/common';
import { formatMoney } from '@regulars/catalog';
import type { Executor } from '@regulars/platform';
import { CompanyReader, type Locale, MainCurrency, localDate } from '@regulars/staff';
import type { CompiledRule } from './compiled-rule.js';
import { type OpenSegment, Parameters, RuleCompiler } from './rule/compile-rule.js';
import { parseRule } from './rule/parse-rule.js';
import { namedIn, readRule } from './rule/read-rule.js';
import { type Rule, segmentsIn } from './rule/rule.js';
import { SegmentConditions } from './segment-conditions.js';
import type { SegmentRow } from './segment-row.js';
import { SegmentsRepository } from './segments.repository.js';
import { type Language, languageOf } from './words.js';

interface Compiling {
  compiler: RuleCompiler;
  statement: Parameters;
}

/** What all rules share at one moment: conditions, the day, and the other segments that they ask for. */
@Injectable()
export class SegmentRules {
  constructor(
    private readonly conditions: SegmentConditions,
    private readonly segments: SegmentsRepository,
    private readonly company: CompanyReader,
    private readonly currency: MainCurrency,
  ) {}

  /** @param at JSON pointer of the rule in the request @throws 422 */
  async parse(raw: unknown, at: string): Promise<Rule> {
    return parseRule(raw, await this.conditions.current(), at);
  }

  /** The day that it is where the company is. */
  async today(executor?: Executor): Promise<{ today: string; zone: string }> {
    const { timeZone: zone } = await this.company.current(executor);
    return { today: localDate(zone, Date.now()), zone };
  }

  /** @throws 409 when it asks for what there is no more */
  async compile(rule: Rule, executor?: Executor): Promise<CompiledRule> {
    const [page, count] = await this.compilers([rule], executor);
    return {
      where: page.compiler.compile(rule),
      values: page.statement.values,
      counting: { where: count.compiler.compile(rule), values: count.statement.values },
    };
  }

  /** What a stored segment's members are: of a dynamic one by its rule, of a frozen one by the list that was kept. */
  compileMembers(segment: SegmentRow, executor?: Executor): Promise<CompiledRule> {
    return segment.kind === 'frozen'
      ? Promise.resolve({
          where:
            'EXISTS (SELECT FROM members.segment_member k WHERE k.segment_id = $1::uuid AND k.member_id = f.member_id)',
          values: [segment.id],
        })
      : this.compile(segment.rule, executor);
  }

  /** For several rules as parts of one statement: one that asks each member, and one for counting. */
  async compilers(rules: readonly Rule[], executor?: Executor): Promise<[Compiling, Compiling]> {
    const asked = rules.flatMap(segmentsIn);
    const [kinds, { today, zone }, opened] = await Promise.all([
      this.conditions.current(executor),
      this.today(executor),
      asked.length === 0 ? [] : this.segments.opened(asked, executor),
    ]);
    const segments = new Map(opened.map(openOf));
    const compiling = (gathering: boolean): Compiling => {
      const statement = new Parameters(today, zone);
      return { statement, compiler: new RuleCompiler(kinds, segments, statement, gathering) };
    };
    return [compiling(false), compiling(true)];
  }

  /** How rules are said in a language, with the names of all records that these rules name. */
  async language(locale: Locale, rules: readonly Rule[], executor?: Executor): Promise<Language> {
    const kinds = await this.conditions.current(executor);
    const names = await this.conditions.namesOf(
      rules.flatMap((rule) => namedIn(rule, kinds)),
      executor,
    );
    const money = (amount: number) => formatMoney({ amount, currency: this.currency.current }, locale);
    return languageOf(locale, money, names);
  }

  async read(rule: Rule, locale: Locale, executor?: Executor): Promise<string> {
    return readRule(rule, await this.conditions.current(executor), await this.language(locale, [rule], executor));
  }
}

function openOf({ id, kind, rule }: SegmentRow): [string, OpenSegment] {
  return [id, kind === 'frozen' ? { id, frozen: true } : { id, frozen: false, rule }];
}
