import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MAX_FILE_BYTES, uploadFile } from '../../api/files.js';
import { addNote, sendReply, threadQuery } from '../../api/orders.js';
import type { FileRef, ThreadItem } from '../../api/types.js';
import { useSession } from '../auth/session.js';
import { recall, remember } from '../../lib/storage.js';

export type ComposerKind = 'reply' | 'note';
export interface Attachment {
  key: string;
  name: string;
  size: number;
  /** Present once the upload is done. */
  ref?: FileRef;
  error?: unknown;
}

interface Draft {
  text: string;
  files: FileRef[];
}
const EMPTY: Draft = { text: '', files: [] };

/** What is being written to one order: text and attachments, kept in the browser with every keystroke until they are sent. */
export function useComposer(orderId: string, kind: ComposerKind) {
  const client = useQueryClient();
  // By person: colleagues may share a computer.
  const storeKey = `regulars.draft.${useSession().user.id}.${orderId}.${kind}`;
  const [text, setText] = useState(() => readDraft(storeKey).text);
  const [attachments, setAttachments] = useState<Attachment[]>(() => readDraft(storeKey).files.map(attachmentOf));
  const uploaded = attachments.flatMap(({ ref }) => ref ?? []);
  const uploading = attachments.some(({ ref, error }) => !ref && error === undefined);

  function write(value: string): void {
    setText(value);
    keep(storeKey, { text: value, files: uploaded });
  }

  function change(update: (now: Attachment[]) => Attachment[]): void {
    setAttachments((now) => {
      const next = update(now);
      keep(storeKey, { text: readDraft(storeKey).text, files: next.flatMap(({ ref }) => ref ?? []) });
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

  const send = useMutation({
    mutationFn: () =>
      kind === 'reply'
        ? sendReply(
            orderId,
            text.trim(),
            uploaded.map(({ id }) => id),
          )
        : addNote(orderId, text.trim()),
    onSuccess: (item) => {
      setText('');
      setAttachments([]);
      remember(storeKey, '');
      const { queryKey } = threadQuery(orderId);
      client.setQueryData<{ data: ThreadItem[] }>(queryKey, (thread) =>
        thread && !thread.data.some(({ id }) => id === item.id) ? { data: [...thread.data, item] } : thread,
      );
      void client.invalidateQueries({ queryKey });
    },
  });

  return {
    text,
    write,
    attachments,
    attach: (files: Iterable<File>) => {
      for (const file of files) void attach(file);
    },
    detach: (key: string) => {
      change((now) => now.filter((known) => known.key !== key));
    },
    ready: text.trim() !== '' && !uploading,
    send,
  };
}

function attachmentOf(ref: FileRef): Attachment {
  return { key: ref.id, name: ref.name, size: ref.size, ref };
}

function keep(key: string, draft: Draft): void {
  remember(key, draft.text === '' && draft.files.length === 0 ? '' : JSON.stringify(draft));
}

function readDraft(key: string): Draft {
  try {
    const { text, files } = JSON.parse(recall(key) ?? '') as Partial<Draft>;
    return { text: text ?? '', files: files ?? [] };
  } catch {
    return EMPTY;
  }
}
