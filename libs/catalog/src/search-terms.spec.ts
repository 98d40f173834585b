import { describe, expect, test } from '@jest/globals';
import { searchPatterns } from './search-terms.js';

describe('ORD-10 product search', () => {
  test('one pattern a word, lower case, full width made plain, LIKE’s own signs taken as text', () => {
    expect(searchPatterns('  茶  TP-１００ ')).toEqual(['%茶%', '%tp-100%']);
    expect(searchPatterns('50% a_b c\\d')).toEqual(['%50\\%%', '%a\\_b%', '%c\\\\d%']);
    expect(searchPatterns('５０％')).toEqual(['%50\\%%']);
    expect(searchPatterns(' ')).toEqual([]);
    expect(searchPatterns('a b c d e f g h')).toHaveLength(6);
  });
});
