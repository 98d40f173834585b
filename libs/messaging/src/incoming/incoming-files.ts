import { Injectable } from '@nestjs/common';
import { DomainError, Files, type Tx } from '@regulars/platform';
import type { MailAttachment } from '@regulars/mime';
import type { AttachedFile } from '../thread/message-row.js';

export const MESSAGE_FILES = 'message';

/** More parts than this are no attachments but an attack; the raw mail keeps them. */
const MAX_FILES = 100;

export interface StoredAttachments {
  files: AttachedFile[];
  /** By Content-ID, for the images that the HTML shows. */
  byContentId: Map<string, string>;
  /** For the thread, when something had to stay in the raw mail. */
  leftOut: string | null;
}

@Injectable()
export class IncomingFiles {
  constructor(private readonly files: Files) {}

  async store(tx: Tx, messageId: string, attachments: readonly MailAttachment[]): Promise<StoredAttachments> {
    const stored: AttachedFile[] = [];
    const byContentId = new Map<string, string>();
    const tooLarge: string[] = [];
    for (const { name, type, content, contentId } of attachments.slice(0, MAX_FILES)) {
      const file = {
        name,
        declaredType: type,
        content: Buffer.from(content),
        subject: { type: MESSAGE_FILES, id: messageId },
      };
      try {
        const { id } = await this.files.store(tx, file);
        stored.push({ fileId: id, contentId });
        if (contentId !== null) byContentId.set(contentId, id);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        tooLarge.push(name);
      }
    }
    tooLarge.push(...attachments.slice(MAX_FILES).map(({ name }) => name));
    const leftOut =
      tooLarge.length === 0
        ? null
        : `Too large to be shown, kept with the original mail: ${tooLarge.join(', ').slice(0, 900)}`;
    return { files: stored, byContentId, leftOut };
  }
}

/** Images inside the mail are shown from where they are stored. */
export function withStoredImages(html: string | null, byContentId: ReadonlyMap<string, string>): string | null {
  if (html === null) return null;
  return html.replace(/\bsrc="cid:([^"]+)"/g, (whole, reference: string) => {
    const id = byContentId.get(decodeReference(reference));
    return id === undefined ? 'data-blocked="missing"' : `src="/api/v1/files/${id}"`;
  });
}

function decodeReference(reference: string): string {
  try {
    return decodeURIComponent(reference.replaceAll('&amp;', '&'));
  } catch {
    return reference;
  }
}
