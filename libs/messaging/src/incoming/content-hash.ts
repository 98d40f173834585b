import { createHash } from 'node:crypto';
import type { ParsedMessage } from '@regulars/mime';

/**
 * What makes two copies of one mail equal, whatever relays wrote on top: Message-ID, sender, date, subject and content.
 * A mail without Message-ID is only equal to itself, byte for byte: short answers are often alike.
 */
export function contentHash(parsed: ParsedMessage, raw: Buffer): Buffer {
  const hash = createHash('sha256');
  if (parsed.messageId === null) return hash.update(raw).digest();
  const attachments = parsed.attachments.map(({ content }) => createHash('sha256').update(content).digest('hex'));
  const written = [
    parsed.messageId,
    parsed.from?.address,
    parsed.date,
    parsed.subject,
    parsed.text,
    parsed.html,
    attachments,
  ];
  return hash.update(JSON.stringify(written)).digest();
}
