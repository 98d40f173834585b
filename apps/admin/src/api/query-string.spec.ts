import { describe, expect, it } from '@jest/globals';
import { queryString } from './query-string.js';

const readable = (query: object) => decodeURIComponent(queryString(query));

describe('the list query as the API reads it (ORD-4)', () => {
  it('writes nested filters with brackets', () => {
    expect(readable({ filter: { source: { in: 'form,email' } } })).toBe('filter[source][in]=form,email');
  });

  it('takes flat names as they are', () => {
    expect(readable({ 'filter[assignee][eq]': 'me', limit: 50 })).toBe('filter[assignee][eq]=me&limit=50');
  });

  it('leaves out what is absent or empty, not what is false or zero', () => {
    expect(readable({ q: '', cursor: undefined, box: null, count: false, limit: 0 })).toBe('count=false&limit=0');
  });

  it('escapes what a person typed', () => {
    expect(queryString({ q: '双筒 & 50%' })).toBe('q=%E5%8F%8C%E7%AD%92+%26+50%25');
  });
});
