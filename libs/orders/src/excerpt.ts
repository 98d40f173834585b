const LONGEST = 160;

/** The beginning of a message on one line, at most 160 characters, cut between characters and rather between words. */
export function excerptOf(message: string): string {
  const line = message
    .slice(0, LONGEST * 8)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= LONGEST) return line;
  const characters = Array.from(line);
  if (characters.length <= LONGEST) return line;
  const cut = characters.slice(0, LONGEST - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST * 0.75 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
