import { describe, expect, test } from '@jest/globals';
import { fontRuns } from './font-runs.js';

describe('ORD-9 each word is set in a font that has its letters', () => {
  test('Chinese, Japanese and plain Latin stay together; Korean, Polish, Greek and Russian words are set apart whole', () => {
    expect(fontRuns('球阀 DN50 (Valve) ｶﾀｶﾅ')).toEqual([{ text: '球阀 DN50 (Valve) ｶﾀｶﾅ', font: 'Noto' }]);
    expect(fontRuns('寄给 Łukasz Żółć, Müller')).toEqual([
      { text: '寄给 ', font: 'Noto' },
      { text: 'Łukasz', font: 'Roboto' },
      { text: ' ', font: 'Noto' },
      { text: 'Żółć', font: 'Roboto' },
      { text: ', Müller', font: 'Noto' },
    ]);
    expect(fontRuns('김민수 金敏洙')).toEqual([
      { text: '김민수', font: 'Nanum' },
      { text: ' 金敏洙', font: 'Noto' },
    ]);
    expect(fontRuns('Клапан')).toEqual([{ text: 'Клапан', font: 'Roboto' }]);
    expect(fontRuns('')).toEqual([]);
  });
});
