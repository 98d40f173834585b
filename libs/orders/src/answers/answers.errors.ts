import { DomainError, notFound } from '@regulars/platform';
import { unacceptable } from '../orders.errors.js';
import type { TextsDto } from './answer.dto.js';
import type { VariableName } from './answer-variables.js';
import { type Bodies, type TextFault, isFault, prepared } from './prepared-text.js';

export function answerNotFound(): DomainError {
  return notFound('orders/answer-not-found', 'answer');
}

export function mayNotShareAnswers(): DomainError {
  const message = 'Answers for all are written by people whose role allows it. Keep it as your own.';
  return new DomainError('orders/may-not-share-answers', 403, message, {
    errors: [{ pointer: '/shared', code: 'may-not-share', message }],
  });
}

export function shortcutTaken(shortcut: string): DomainError {
  const message = `Another answer has the shortcut /${shortcut} already. Choose another word.`;
  return new DomainError('orders/shortcut-taken', 409, message, {
    errors: [{ pointer: '/shortcut', code: 'shortcut-taken', message }],
  });
}

export function textFault({ code, message }: TextFault, pointer: string, allowed: readonly string[]): DomainError {
  return new DomainError(`orders/text-${code}`, 422, message, {
    errors: [{ pointer, code: `text-${code}`, message }],
    ...(code === 'unknown-variable' ? { extra: { allowed: [...allowed] } } : {}),
  });
}

/** Languages without a text are left out. @throws 422 for what can't be kept, and where nothing is left, unless that is allowed */
export function bodiesFrom(dto: TextsDto, allowed: readonly VariableName[], needed = true): Bodies {
  const bodies: Bodies = {};
  for (const lang of ['en', 'zh-CN', 'zh-TW'] as const) {
    const html = dto[lang];
    const result = html === undefined ? undefined : prepared(html, allowed);
    if (result === undefined || (isFault(result) && result.code === 'empty')) continue;
    if (isFault(result)) throw textFault(result, `/bodies/${lang}`, allowed);
    bodies[lang] = result;
  }
  if (needed && Object.keys(bodies).length === 0)
    throw unacceptable('orders/nothing-written', '/bodies', 'Write the text in at least one language.');
  return bodies;
}
