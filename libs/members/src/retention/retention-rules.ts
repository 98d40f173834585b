import { Injectable } from '@nestjs/common';

export const RETENTION_UNITS = ['days', 'months', 'years'] as const;
export type RetentionUnit = (typeof RETENTION_UNITS)[number];

export interface RetentionSample {
  /** A number by which people know it, never who it is about. */
  label: string;
  at: Date;
}

export interface RetentionPreview {
  /** Up to `COUNT_CAP`. */
  count: number;
  sample: RetentionSample[];
}

export interface RetentionTerms {
  /** What is older goes. */
  before: Date;
  /** Purchases since then are kept by law, with who made them. */
  legalSince: Date;
}

/** Something that goes by itself when it is old enough. Whoever owns it registers it. */
export interface RetentionRule {
  name: string;
  unit: RetentionUnit;
  /** What `after` is before anybody chose, and between what. */
  usual: number;
  least: number;
  most: number;
  preview(terms: RetentionTerms): Promise<RetentionPreview>;
  /** One batch, in transactions of its own. @returns how many went; 0: there are no more */
  run(terms: RetentionTerms): Promise<number>;
}

/** Not a rule that lets go but one that keeps: for how long who bought is kept by law. */
export const LEGAL_PERIOD = { name: 'legal-period', unit: 'years', usual: 10, least: 0, most: 30 } as const;

@Injectable()
export class RetentionRules {
  private readonly rules = new Map<string, RetentionRule>();

  /** Call in `onModuleInit`. */
  register(rule: RetentionRule): void {
    if (this.rules.has(rule.name)) throw new Error(`The retention rule ${rule.name} is registered twice`);
    this.rules.set(rule.name, rule);
  }

  find(name: string): RetentionRule | undefined {
    return this.rules.get(name);
  }

  all(): readonly RetentionRule[] {
    return [...this.rules.values()];
  }
}

export function ago(count: number, unit: RetentionUnit, now = new Date()): Date {
  const at = new Date(now);
  if (unit === 'days') at.setUTCDate(at.getUTCDate() - count);
  else {
    const day = at.getUTCDate();
    at.setUTCDate(1);
    at.setUTCMonth(at.getUTCMonth() - (unit === 'years' ? 12 * count : count));
    // The 31st of March less one month is the last of February.
    at.setUTCDate(Math.min(day, new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()));
  }
  return at;
}
