import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Zap } from 'lucide-react';
import { type DragEvent, lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderSignatureQuery } from '../../api/answers.js';
import { fileUrl, uploadFile } from '../../api/files.js';
import { threadQuery } from '../../api/orders.js';
import { sendReply } from '../../api/replies.js';
import type { FilledIn, ThreadItem } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import type { EditorHandle } from '../../ui/rich-editor.js';
import { toast } from '../../ui/toast.js';
import { contactName } from '../inbox/contact-name.js';
import { AnswerPicker, type PickerHandle } from './answer-picker.js';
import { inline, slashBefore } from './answer-search.js';
import { AttachButton, Attachments } from './attachments.js';
import styles from './composer.module.css';
import { DraftConflict, DraftState } from './draft-note.js';
import type { DraftFormProps } from './draft-panel.js';
import { MeanwhileNote, writtenMeanwhile } from './meanwhile-note.js';
import { SendLater } from './send-later.js';
import { SignatureBlock } from './signature-block.js';
import { useAttachments } from './use-attachments.js';
import { useSending } from './use-sending.js';
import { useWritingSign } from './use-writing.js';

// Fetched with the order's screen, beside its data: it is there before anyone types.
const editor = import('../../ui/rich-editor.js').then(({ RichEditor: loaded }) => ({ default: loaded }));
const RichEditor = lazy(() => editor);

export function ReplyForm({ order, keeper, view, wanted }: DraftFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [dragged, setDragged] = useState(false);
  const [initial] = useState(() => keeper.body);
  const [written, setWritten] = useState(initial !== '');
  const begun = useRef(initial !== '');
  const { attachments, uploading, attach, detach } = useAttachments(keeper.files, (files) => {
    keeper.attach(files);
  });
  const { data: signing } = useQuery(orderSignatureQuery(order.id));
  const [signed, setSigned] = useState(true);
  const handle = useRef<EditorHandle>(null);
  const picker = useRef<PickerHandle>(null);
  const used = useRef(new Set<string>());
  // The newest message that was there when one began to write; undefined as long as the thread is not.
  const lastSeen = useRef(newestIn(client.getQueryData<{ data: ThreadItem[] }>(threadQuery(order.id).queryKey)));
  const seeAll = () => {
    lastSeen.current = newestIn(client.getQueryData<{ data: ThreadItem[] }>(threadQuery(order.id).queryKey));
  };
  const tellWriting = useWritingSign(order.id);
  const [slash, setSlash] = useState<string>();
  const typed = useRef('');
  const [choosing, setChoosing] = useState(false);
  const { send, error, isPending, reset } = useSending<string | undefined>(
    order.id,
    'reply',
    keeper,
    (sendAt) =>
      sendReply(order.id, {
        html: keeper.body,
        fileIds: keeper.files.map(({ id }) => id),
        signature: signed && signing?.signature != null,
        answerIds: [...used.current],
        ...(lastSeen.current === undefined ? {} : { lastSeen: lastSeen.current }),
        ...(sendAt === undefined ? {} : { sendAt }),
      }),
    ({ scheduled }) => {
      toast.done(scheduled ? t('composer.scheduled') : t('composer.sent'));
    },
  );
  const asked = useRef<string>(undefined);
  const meanwhile = writtenMeanwhile(error);
  const ready = written && !uploading;
  const label = t('composer.replyTo', { name: contactName(order.contact) ?? '' });

  function submit(sendAt?: string): void {
    if (!ready) return;
    asked.current = sendAt;
    send(sendAt);
  }
  function insert(id: string, { html }: FilledIn): void {
    used.current.add(id);
    handle.current?.insert(inline(html), choosing ? 0 : typed.current.length + 1);
    setSlash(undefined);
    setChoosing(false);
  }
  async function storeImage(file: File): Promise<{ src: string; alt: string } | undefined> {
    try {
      return { src: fileUrl(await uploadFile(file)), alt: file.name };
    } catch (failure) {
      toast.failed(failure);
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
      <ProblemNote error={meanwhile ? undefined : error} />
      {meanwhile ? (
        <MeanwhileNote
          items={meanwhile}
          onLook={() => {
            void client.invalidateQueries({ queryKey: threadQuery(order.id).queryKey }).then(() => {
              seeAll();
              document.querySelector('[data-thread] > li:last-child')?.scrollIntoView({ block: 'nearest' });
            });
            reset();
          }}
          onSend={() => {
            lastSeen.current = meanwhile.at(-1)?.id;
            submit(asked.current);
          }}
        />
      ) : null}
      <DraftConflict keeper={keeper} conflict={view.conflict} />
      {choosing || slash !== undefined ? (
        <AnswerPicker
          ref={picker}
          orderId={order.id}
          typed={choosing ? undefined : slash}
          onPick={insert}
          onClose={() => {
            if (choosing) handle.current?.focus();
            setChoosing(false);
            setSlash(undefined);
          }}
        />
      ) : null}
      <Suspense fallback={<div className={styles['blank']} aria-busy="true" />}>
        <RichEditor
          label={label}
          initial={initial}
          autoFocus={view.focus}
          className={styles['editor']}
          onReady={(ready_) => {
            handle.current = ready_;
          }}
          onChange={(html) => {
            // What one has on the screen when one begins to write is seen.
            if (!begun.current || lastSeen.current === undefined) seeAll();
            begun.current = html !== '';
            setWritten(html !== '');
            tellWriting(html === '');
            keeper.write(html);
          }}
          onLine={(line) => {
            const word = slashBefore(line);
            typed.current = word ?? '';
            // Closed by Escape it stays closed until another slash.
            setSlash((now) => (word === undefined ? undefined : now !== undefined || word === '' ? word : now));
          }}
          onKey={(event) => {
            if (slash !== undefined && picker.current?.onKey(event)) return true;
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
            else if (event.key === 'Escape') (event.target as HTMLElement).blur();
            else return false;
            return true;
          }}
          storeImage={storeImage}
          onFiles={attach}
        />
      </Suspense>
      {signing?.signature ? <SignatureBlock signature={signing.signature} used={signed} onUse={setSigned} /> : null}
      <Attachments attachments={attachments} detach={detach} />
      <div className={styles['tools']}>
        <AttachButton attach={attach} />
        <Button
          look="text"
          aria-label={t('answers.insert')}
          title={t('answers.insertHint')}
          aria-expanded={choosing}
          icon={<Zap size={17} aria-hidden="true" />}
          // The editor keeps its cursor: that is where the answer goes.
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
          }}
          onClick={() => {
            setChoosing(!choosing);
          }}
        />
        <DraftState state={view.state} />
        <kbd className={styles['keys']} aria-hidden="true">
          Ctrl ↵
        </kbd>
        <SendLater disabled={!ready || isPending} send={submit} />
        <Button
          look="primary"
          disabled={!ready}
          busy={isPending}
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

/** Ids are of their time. Null: nobody has written yet. */
function newestIn(thread: { data: ThreadItem[] } | undefined): string | null | undefined {
  if (!thread) return undefined;
  return thread.data.reduce<string | null>((newest, { id }) => (newest === null || id > newest ? id : newest), null);
}
