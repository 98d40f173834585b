import { useState } from 'react';
import { MAX_FILE_BYTES, uploadFile } from '../../api/files.js';
import type { FileRef } from '../../api/types.js';

export interface Attachment {
  key: string;
  name: string;
  size: number;
  /** Present once the upload is done. */
  ref?: FileRef;
  error?: unknown;
}

/** @param onChange is told what is uploaded, whenever that changes */
export function useAttachments(initial: readonly FileRef[], onChange: (files: FileRef[]) => void) {
  const [attachments, setAttachments] = useState<Attachment[]>(() => initial.map(attachmentOf));

  function change(update: (now: Attachment[]) => Attachment[]): void {
    setAttachments((now) => {
      const next = update(now);
      const uploaded = (list: Attachment[]) => list.flatMap(({ ref }) => ref ?? []);
      if (uploaded(next).length !== uploaded(now).length) queueMicrotask(() => onChange(uploaded(next)));
      return next;
    });
  }

  async function attach(file: File): Promise<void> {
    const key = crypto.randomUUID();
    const patch = (part: Partial<Attachment>) => {
      change((now) => now.map((known) => (known.key === key ? { ...known, ...part } : known)));
    };
    change((now) => [...now, { key, name: file.name, size: file.size }]);
    if (file.size > MAX_FILE_BYTES) {
      patch({ error: 'too-large' });
      return;
    }
    try {
      patch({ ref: await uploadFile(file) });
    } catch (error) {
      patch({ error });
    }
  }

  return {
    attachments,
    uploading: attachments.some(({ ref, error }) => !ref && error === undefined),
    attach: (files: Iterable<File>) => {
      for (const file of files) void attach(file);
    },
    detach: (key: string) => {
      change((now) => now.filter((known) => known.key !== key));
    },
  };
}

function attachmentOf(ref: FileRef): Attachment {
  return { key: ref.id, name: ref.name, size: ref.size, ref };
}
