import { type DragEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileUrl, uploadFile } from '../../api/files.js';
import { sendReply } from '../../api/replies.js';
import type { Draft, Order } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { contactName } from '../inbox/contact-name.js';
import { AttachButton, Attachments } from './attachments.js';
import styles from './composer.module.css';
import type { DraftKeeper, DraftView } from './draft-keeper.js';
import { DraftConflict, DraftState } from './draft-note.js';
import { SendLater } from './send-later.js';
import { useAttachments } from './use-attachments.js';
import { useDraft } from './use-draft.js';
import { useSending } from './use-sending.js';

// Fetched with the order's screen, beside its data: it is there before anyone types.
const editor = import('../../ui/rich-editor.js').then(({ RichEditor: loaded }) => ({ default: loaded }));
const RichEditor = lazy(() => editor);

/** @param asked one came here in order to write */
export function ReplyPanel({
  order,
  stored,
  wanted,
  asked,
}: {
  order: Order;
  stored: Draft;
  wanted: boolean;
  asked: boolean;
}) {
  const { keeper, view } = useDraft(order.id, stored);
  return (
    <ReplyForm
      key={view.generation}
      order={order}
      keeper={keeper}
      view={asked && view.generation === 0 ? { ...view, focus: true } : view}
      wanted={wanted}
    />
  );
}

function ReplyForm({
  order,
  keeper,
  view,
  wanted,
}: {
  order: Order;
  keeper: DraftKeeper;
  view: DraftView;
  wanted: boolean;
}) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState(false);
  const [initial] = useState(() => keeper.body);
  const [written, setWritten] = useState(initial !== '');
  const { attachments, uploading, attach, detach } = useAttachments(keeper.files, (files) => {
    keeper.attach(files);
  });
  const send = useSending<string | undefined>(
    order.id,
    keeper,
    (sendAt) =>
      sendReply(order.id, {
        html: keeper.body,
        fileIds: keeper.files.map(({ id }) => id),
        ...(sendAt === undefined ? {} : { sendAt }),
      }),
    ({ scheduled }) => {
      toast.done(scheduled ? t('composer.scheduled') : t('composer.sent'));
    },
  );
  const ready = written && !uploading;
  const label = t('composer.replyTo', { name: contactName(order.contact) ?? '' });

  function submit(sendAt?: string): void {
    if (ready && !send.isPending) send.mutate(sendAt);
  }
  async function storeImage(file: File): Promise<{ src: string; alt: string } | undefined> {
    try {
      return { src: fileUrl(await uploadFile(file)), alt: file.name };
    } catch (error) {
      toast.failed(error);
      return undefined;
    }
  }
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

  return (
    <div
      className={cx(styles['panel'], (wanted || !view.empty) && styles['opened'], dragged && styles['dragged'])}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDragged(true);
      }}
      onDragLeave={() => {
        setDragged(false);
      }}
      onDrop={(event) => {
        setDragged(false);
        // What fell on the text is the editor's.
        if (event.isDefaultPrevented() || !hasFiles(event)) return;
        event.preventDefault();
        attach(event.dataTransfer.files);
      }}
    >
      <ProblemNote error={send.error} />
      <DraftConflict keeper={keeper} conflict={view.conflict} />
      <Suspense fallback={<div className={styles['blank']} aria-busy="true" />}>
        <RichEditor
          label={label}
          initial={initial}
          autoFocus={view.focus}
          className={styles['editor']}
          onChange={(html) => {
            setWritten(html !== '');
            keeper.write(html);
          }}
          onKey={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
            else if (event.key === 'Escape') (event.target as HTMLElement).blur();
            else return false;
            return true;
          }}
          storeImage={storeImage}
          onFiles={attach}
        />
      </Suspense>
      <Attachments attachments={attachments} detach={detach} />
      <div className={styles['tools']}>
        <AttachButton attach={attach} />
        <DraftState state={view.state} />
        <kbd className={styles['keys']} aria-hidden="true">
          Ctrl ↵
        </kbd>
        <SendLater disabled={!ready || send.isPending} send={submit} />
        <Button
          look="primary"
          disabled={!ready}
          busy={send.isPending}
          onClick={() => {
            submit();
          }}
        >
          {t('composer.send')}
        </Button>
      </div>
    </div>
  );
}
