import { loadWords } from './i18n.js';

/** Screens that few people open bring their own words. */
export async function withWords<Screen>(
  part: Parameters<typeof loadWords>[0],
  screen: Promise<Screen>,
): Promise<Screen> {
  return (await Promise.all([screen, loadWords(part)]))[0];
}
