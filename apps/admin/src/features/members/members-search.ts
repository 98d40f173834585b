import type { MemberSort } from '../../api/members.js';

export const MEMBER_SORTS = ['-joinedAt', 'joinedAt', '-updatedAt', 'name'] as const satisfies readonly MemberSort[];

export const STAGES = ['prospect', 'potential', 'target', 'active', 'lost'] as const;
export type Stage = (typeof STAGES)[number];
export const VALUE_GROUPS = ['value', 'potential', 'migrating', 'frozen'] as const;
export type ValueGroup = (typeof VALUE_GROUPS)[number];
export const SCORES = ['recency', 'frequency', 'monetary'] as const;
const SCORE = /^(?:[1-9]|10|none)$/;

/** What the list of members shows, as it stands in the URL. */
export interface MembersSearch {
  q?: string;
  owner?: string;
  tag?: string;
  left?: 'true' | 'false';
  stage?: Stage;
  valueGroup?: ValueGroup | 'none';
  /** Scores as texts, `1` to `10`; `none`: without one. */
  recency?: string;
  frequency?: string;
  monetary?: string;
  sort?: MemberSort;
  /** Values of the company's own fields, as `readCustom` reads them. */
  custom?: string;
}

const OWNER = /^(?:me|none|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What a member's page shows: kinds of the timeline, by commas. */
export function readMemberSearch(search: Record<string, unknown>): { timeline?: string } {
  const { timeline } = search;
  return typeof timeline === 'string' && timeline !== '' ? { timeline } : {};
}

/** What makes no sense is left out, so that an old or mistyped address still shows a list. */
export function readMembersSearch(search: Record<string, unknown>): MembersSearch {
  const text = (name: string, longest: number) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, longest) : undefined;
  };
  const [q, tag, custom, owner] = [text('q', 200), text('tag', 50), text('custom', 1000), text('owner', 36)];
  const left = (['true', 'false'] as const).find((each) => each === search['left']);
  const stage = STAGES.find((each) => each === search['stage']);
  const valueGroup = ([...VALUE_GROUPS, 'none'] as const).find((each) => each === search['valueGroup']);
  const scores = SCORES.flatMap((score) => {
    const value = text(score, 4);
    return value && SCORE.test(value) ? [[score, value] as const] : [];
  });
  const sort = MEMBER_SORTS.find((each) => each === search['sort']);
  return {
    ...(q && { q }),
    ...(owner && OWNER.test(owner) && { owner }),
    ...(tag && { tag }),
    ...(left && { left }),
    ...(stage && { stage }),
    ...(valueGroup && { valueGroup }),
    ...Object.fromEntries(scores),
    ...(sort && sort !== '-joinedAt' && { sort }),
    ...(custom && { custom }),
  };
}

/** Whether anything is left out of the list. */
export function isNarrowed({ sort: _, ...filters }: MembersSearch): boolean {
  return Object.keys(filters).length > 0;
}
