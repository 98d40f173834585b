import { htmlOfWritten } from '@regulars/messaging';
import type { PreparedText } from '../answers/prepared-text.js';

/** What stands under the words is marked: taken back, a reply becomes a draft without it. Nobody's words hold a `div`. */
const OPENS = '<div class="signature">';

export function signed(
  { text, html }: { text: string; html: string | undefined },
  signature: PreparedText,
): { text: string; html: string } {
  return {
    // RFC 3676 §4.3: programs that fold signatures away know them by this line.
    text: `${text}\n\n-- \n${signature.text}`,
    html: `${html ?? htmlOfWritten(text)}${OPENS}${signature.html}</div>`,
  };
}

export function withoutSignature(html: string): string {
  const at = html.lastIndexOf(OPENS);
  return at === -1 ? html : html.slice(0, at);
}
