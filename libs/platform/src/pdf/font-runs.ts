/** A stretch of text in the font that has its characters. */
export interface FontRun {
  text: string;
  font: 'Noto' | 'Nanum' | 'Roboto';
}

/** Latin beyond Latin-1, Greek and Cyrillic: the Chinese font has few of them. */
const BEYOND = /[\u0100-\u024f\u0370-\u052f\u1e00-\u1eff]/u;
/** The Chinese font has no Korean syllables. */
const HANGUL = /\p{Script=Hangul}/u;
const WORDS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+|\p{Script=Hangul}+)/u;

/** Whole words, so that no letter in the middle of one looks like another's. */
export function fontRuns(text: string): FontRun[] {
  const runs: FontRun[] = [];
  for (const piece of text.split(WORDS)) {
    if (piece === '') continue;
    const font = HANGUL.test(piece) ? 'Nanum' : BEYOND.test(piece) ? 'Roboto' : 'Noto';
    const last = runs.at(-1);
    if (last?.font === font) last.text += piece;
    else runs.push({ text: piece, font });
  }
  return runs;
}
