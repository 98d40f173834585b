import { describe, expect, it } from '@jest/globals';
import { auditFilter, readAuditSearch } from './audit-search.js';

const NOW = Date.parse('2026-11-27T12:00:30Z');

describe('ADM-3 the audit log’s address', () => {
  it('leaves out what makes no sense there', () => {
    expect(readAuditSearch({ who: 'none', period: 'ever', from: '2026-01-01', type: 'order', x: '1' })).toEqual({
      who: 'none',
    });
    expect(readAuditSearch({ type: 'order', record: 'o1', period: 'custom', to: '2026-01-01' })).toEqual({
      type: 'order',
      record: 'o1',
      period: 'custom',
      to: '2026-01-01',
    });
  });

  it('becomes the filter of the API', () => {
    expect(auditFilter({ who: 'none', what: 'staff.signed-in', period: 'day' }, NOW)).toEqual({
      'filter[actorId][eq]': 'none',
      'filter[action][eq]': 'staff.signed-in',
      'filter[at][gte]': '2026-11-26T12:00:00.000Z',
    });
    expect(auditFilter({ type: 'order', record: 'o1' }, NOW)).toEqual({
      'filter[subjectType][eq]': 'order',
      'filter[subjectId][eq]': 'o1',
    });
    const { 'filter[at][gte]': from, 'filter[at][lt]': to } = auditFilter(
      { period: 'custom', from: '2026-11-01', to: '2026-11-01' },
      NOW,
    );
    expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(86_400_000);
  });
});
