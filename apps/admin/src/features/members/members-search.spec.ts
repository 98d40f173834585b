import { describe, expect, test } from '@jest/globals';
import { isNarrowed, readMembersSearch } from './members-search.js';

describe('MEM-1 the list of members in the URL', () => {
  test('what is there is read, what makes no sense is left out', () => {
    const search = { q: '阳娜', owner: 'me', tag: 'VIP', left: 'false', sort: 'name', custom: 'branch.eq=north' };
    expect(readMembersSearch(search)).toEqual(search);
    expect(readMembersSearch({ q: '', owner: 'x', left: 'yes', sort: '-joinedAt', page: '2', tag: 5 })).toEqual({});
    expect(readMembersSearch({ q: 'x'.repeat(300) }).q).toHaveLength(200);
  });

  test('an order of the list leaves nobody out', () => {
    expect(isNarrowed({ sort: 'name' })).toBe(false);
    expect(isNarrowed({ sort: 'name', left: 'true' })).toBe(true);
  });
});
