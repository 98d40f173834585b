/** Somebody who can be named. */
export interface Named {
  id: string;
  name: string;
  email: string;
}

/**
 * Whom a colleague means: by the whole name, the e-mail address or its local part; else by a word of the name, or how one begins.
 * @returns all who fit best; several: it takes more to tell
 */
export function colleaguesNamed<P extends Named>(text: string, people: readonly P[]): P[] {
  const wanted = folded(text).replace(/^@/, '');
  if (wanted === '') return [];
  const tests: ((person: P) => boolean)[] = [
    ({ name, email }) => [folded(name), folded(email), localPart(email)].includes(wanted),
    ({ name }) => wordsOf(name).includes(wanted),
    ({ name, email }) => [folded(name), localPart(email), ...wordsOf(name)].some((word) => word.startsWith(wanted)),
  ];
  for (const fits of tests) {
    const found = people.filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

/** Without case, accents and the width of letters. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

function wordsOf(name: string): string[] {
  return folded(name).split(/[\s.\-_,()]+/);
}

function localPart(email: string): string {
  return folded(email).split('@', 1)[0] ?? '';
}
