import type { CannedAnswerSummary } from '../../api/types.js';

const MOST = 50;
/** At the start of a word: after a blank, a bracket or a Chinese character, but not within an address or a date. */
const SLASH = /(?:^|[\s([“（，。、：；！？\p{Script=Han}])\/([\p{L}\p{N}_-]{0,40})$/u;
const AT = /(?:^|[\s([“（，。、：；！？\p{Script=Han}])@([\p{L}\p{N}._-]{0,30})$/u;

/** What stands after a slash that begins a word, right before the cursor. */
export function slashBefore(line: string): string | undefined {
  return SLASH.exec(line)?.[1];
}

/** What stands after an at sign that begins a word, right before the cursor. */
export function atBefore(text: string): string | undefined {
  return AT.exec(text)?.[1];
}

/** Whose shortcut it is first, then those whose shortcut or name begins with it, then those that have it anywhere; each as often used. */
export function answersFor(answers: readonly CannedAnswerSummary[], typed: string, most = MOST): CannedAnswerSummary[] {
  const wanted = typed.trim().toLowerCase();
  const rank = ({ shortcut, name, category, excerpts }: CannedAnswerSummary): number => {
    const word = shortcut?.toLowerCase() ?? '';
    if (wanted === '' || word === wanted) return 0;
    if (word.startsWith(wanted) || name.toLowerCase().startsWith(wanted)) return 1;
    const everything = [name, word, category, ...Object.values(excerpts)].join(' ').toLowerCase();
    return wanted.split(/\s+/).every((part) => everything.includes(part)) ? 2 : 3;
  };
  return answers
    .map((answer) => ({ answer, at: rank(answer) }))
    .filter(({ at }) => at < 3)
    .sort((one, other) => one.at - other.at)
    .slice(0, most)
    .map(({ answer }) => answer);
}

/** A text of one paragraph goes into the line one is writing. */
export function inline(html: string): string {
  return /^<p>((?:(?!<\/?p>).)*)<\/p>$/s.exec(html)?.[1] ?? html;
}

/** Who is named in a note. Of two with one name, the one who was picked. */
export function namedIn<Person extends { id: string; name: string; maySee: boolean }>(
  text: string,
  people: readonly Person[],
  picked: ReadonlySet<string>,
): Person[] {
  let rest = text;
  const named: Person[] = [];
  // Longer names first: "@Li Na" does not name Li.
  for (const person of [...people].sort(
    (one, other) => other.name.length - one.name.length || Number(picked.has(other.id)) - Number(picked.has(one.id)),
  )) {
    if (!person.maySee || !rest.includes(`@${person.name}`)) continue;
    named.push(person);
    rest = rest.replaceAll(`@${person.name}`, ' ');
  }
  return named;
}
