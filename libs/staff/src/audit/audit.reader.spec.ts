import { describe, expect, test } from '@jest/globals';
import { firstIdOf } from './audit.reader.js';

describe('ADM-3 periods of the audit log', () => {
  test('the first id of a millisecond lies between the ids before and after (RFC 9562, appendix A.6)', () => {
    const example = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'; // made at 2022-02-22T19:22:22.000Z
    expect(firstIdOf(new Date('2022-02-22T19:22:22.000Z')) <= example).toBe(true);
    expect(firstIdOf(new Date('2022-02-22T19:22:22.001Z')) > example).toBe(true);
    expect(firstIdOf(new Date('2022-02-22T19:22:22.000Z'))).toBe('017f22e2-79b0-7000-8000-000000000000');
  });
});
