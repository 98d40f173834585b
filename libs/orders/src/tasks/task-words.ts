export const TASK_KINDS = ['call', 'mail', 'visit', 'other'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATUSES = ['open', 'done', 'dropped'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** How a call went. */
export const CALL_OUTCOMES = ['reached', 'not-reached', 'busy', 'voicemail', 'call-back', 'wrong-number'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Which open ones, or those that are over. Days are the company's. */
export const DUE_FILTERS = ['overdue', 'today', 'upcoming', 'open', 'closed'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

/** What an order turns into for a rule to act. New is no such status: nobody turned it into that. */
export const RULE_STATUSES = ['processed', 'won', 'lost'] as const;
export type RuleStatus = (typeof RULE_STATUSES)[number];
