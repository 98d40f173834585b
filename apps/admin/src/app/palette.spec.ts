import { describe, expect, it } from '@jest/globals';
import { PALETTES, type Palette } from './palette.js';

/** Which texts stand on which grounds. */
const PAIRS: [keyof Palette, (keyof Palette)[]][] = [
  ['text', ['ground', 'surface', 'sunken', 'hover', 'accentSoft', 'note', 'dangerSoft', 'warningSoft']],
  ['muted', ['ground', 'surface', 'sunken', 'hover', 'accentSoft', 'note']],
  ['accent', ['ground', 'surface', 'hover', 'accentSoft', 'note']],
  ['onAccent', ['accentSolid', 'accentSolidHover', 'dangerSolid']],
  ['danger', ['surface', 'ground', 'dangerSoft']],
  ['warning', ['surface', 'warningSoft', 'note']],
  ['success', ['surface', 'ground']],
];

describe.each(['light', 'dark'] as const)('contrast of the %s theme (WCAG 2.2, 1.4.3)', (theme) => {
  it.each(PAIRS.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    '%s on %s',
    (text, ground) => {
      expect(contrast(PALETTES[theme][text], PALETTES[theme][ground])).toBeGreaterThanOrEqual(4.5);
    },
  );
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
