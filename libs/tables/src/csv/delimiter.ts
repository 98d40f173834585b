export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Excel writes it so when it means to be understood elsewhere. */
const SAID = /^sep=([,;\t|])\r?\n/;
const MOST_LINES = 200;

/** @returns the delimiter that the first line names, and how many characters that line has */
export function saidDelimiter(text: string): { delimiter: Delimiter; length: number } | undefined {
  const match = SAID.exec(text);
  return match ? { delimiter: match[1] as Delimiter, length: match[0].length } : undefined;
}

/** The one by which most lines have one and the same number of cells, more than one; of equals the one that makes more cells. */
export function guessDelimiter(sample: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = regularity(widths(sample, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function regularity(lines: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of lines) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width = 0, share = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return lines.length === 0 ? 0 : (share / lines.length) * (1 + Math.log2(Math.max(width, 1)) / 10);
}

/** How many cells each record would have; delimiters and line ends within quotes don't count. */
function widths(sample: string, delimiter: Delimiter): number[] {
  const lines: number[] = [];
  let width = 1;
  let quoted = false;
  let empty = true;
  for (let at = 0; at < sample.length && lines.length < MOST_LINES; at += 1) {
    const character = sample[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) width += 1;
    else if (character === '\n') {
      if (!empty) lines.push(width);
      width = 1;
      empty = true;
      continue;
    }
    if (character !== '\r') empty = false;
  }
  if (!empty && lines.length < MOST_LINES) lines.push(width);
  return lines;
}
