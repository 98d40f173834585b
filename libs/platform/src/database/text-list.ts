/** As PostgreSQL reads a list of texts, for lists within lists: those of a list of their own would all have to be equally long. */
export function textList(texts: readonly string[]): string {
  return `{${texts.map(quoted).join()}}`;
}

function quoted(text: string): string {
  return NEEDS_ESCAPE.test(text) ? `"${text.replace(ESCAPED, String.raw`\$&`)}"` : `"${text}"`;
}

const NEEDS_ESCAPE = /["\\]/;
const ESCAPED = /["\\]/g;
