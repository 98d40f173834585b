/** A form's own text in the reader's language, else in the first one it has. */
export function inLanguage(text: Partial<Record<string, string>>, language: string): string {
  return text[language] ?? Object.values(text).find((words) => words !== undefined) ?? '';
}
