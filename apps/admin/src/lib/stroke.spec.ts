import { describe, expect, it } from '@jest/globals';
import { strokeOf } from './stroke.js';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('what was pressed (ORD-4)', () => {
  it.each([
    [{ key: 'j', code: 'KeyJ' }, 'j'],
    [{ key: 'J', code: 'KeyJ' }, 'j'],
    [{ key: 'X', code: 'KeyX', shiftKey: true }, 'Shift+x'],
    [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
    [{ key: '#', code: 'Digit3', shiftKey: true }, '#'],
    [{ key: 'k', code: 'KeyK', ctrlKey: true }, 'Mod+k'],
    [{ key: 'k', code: 'KeyK', metaKey: true }, 'Mod+k'],
    [{ key: 'Escape', code: 'Escape' }, 'Escape'],
    [{ key: 'о', code: 'KeyJ' }, 'j'],
    [{ key: 'ㄨ', code: 'KeyJ' }, 'j'],
  ])('%j → %s', (press, stroke) => {
    expect(strokeOf({ ...plain, ...press })).toBe(stroke);
  });

  it('leaves Alt to the browser and to the signs that some keyboards make with it', () => {
    expect(strokeOf({ ...plain, key: 'j', code: 'KeyJ', altKey: true })).toBeUndefined();
  });
});
