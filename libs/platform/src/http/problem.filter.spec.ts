import { describe, expect, test } from '@jest/globals';
import type { ArgumentsHost } from '@nestjs/common';
import type { Logger } from '../logging/logger.js';
import { ProblemFilter } from './problem.filter.js';

/** The status with which the filter answers an error. */
function statusOf(error: unknown): number | undefined {
  let sent: number | undefined;
  const reply = {
    sent: false,
    raw: { headersSent: false },
    status: (status: number) => ((sent = status), reply),
    headers: () => reply,
    type: () => reply,
    send: () => Promise.resolve(),
  };
  const http = { getRequest: () => ({ id: 'x', raw: {}, routeOptions: {} }), getResponse: () => reply };
  const logger = { error: () => undefined } as unknown as Logger;
  new ProblemFilter(logger).catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return sent;
}

describe('whose fault a broken connection is', () => {
  test('an upload that its sender cut off is the sender’s', () => {
    expect(statusOf(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))).toBe(400);
  });

  test('the database’s is ours, so that the sender tries again', () => {
    const lost = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read', errno: -104 });
    expect(statusOf(lost)).toBe(500);
  });
});
