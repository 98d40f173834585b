import type { StaffActor } from '@regulars/staff';
import type { AnswerResponse, AnswerSummaryResponse, Texts } from './answer.response.js';
import type { AnswerRow, AnswerSummaryRow } from './answers.repository.js';
import type { Bodies } from './prepared-text.js';

export function summaryResponse(row: AnswerSummaryRow, actor: StaffActor): AnswerSummaryResponse {
  return summaryOf(row, actor);
}

function summaryOf(row: AnswerSummaryRow, actor: StaffActor) {
  const { id, name, shortcut, category, excerpts, uses, version } = row;
  const shared = row.owner_id === null;
  const editable = actor.can(shared ? 'answers:write' : 'orders:write');
  const lastUsedAt = row.last_used_at?.toISOString() ?? null;
  return { id, name, shortcut, category, shared, editable, excerpts, uses, lastUsedAt, version };
}

export function answerResponse({ bodies, ...row }: AnswerRow, actor: StaffActor): AnswerResponse {
  const excerpts = textsOf(bodies, ({ text }) => text.slice(0, 300));
  return { ...summaryOf({ ...row, excerpts }, actor), bodies: textsOf(bodies, ({ html }) => html) };
}

export function textsOf(bodies: Bodies, of: (body: { html: string; text: string }) => string): Texts {
  return Object.fromEntries(Object.entries(bodies).map(([lang, body]) => [lang, of(body)]));
}
