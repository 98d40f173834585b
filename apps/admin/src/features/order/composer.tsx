import { useLocation } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { Lock, Paperclip, Reply, X } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { fileSize } from '../../lib/file-size.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { contactName } from '../inbox/contact-name.js';
import { useShortcuts } from '../keyboard/use-shortcuts.js';
import styles from './composer.module.css';
import { type Attachment, type ComposerKind, useComposer } from './use-composer.js';

const LONGEST = 50_000;
const KINDS: readonly ComposerKind[] = ['reply', 'note'];
const ICONS = { reply: Reply, note: Lock };

/** The answer box: mails to the customer on one tab, notes among colleagues on the other, in a colour of their own. */
export function Composer({ order }: { order: Order }) {
  const { t } = useTranslation();
  // `#reply` in the address: somebody came here in order to write.
  const hash = useLocation({ select: (location) => location.hash });
  const asked = KINDS.find((each) => each === hash);
  const [kind, setKind] = useState<ComposerKind>(asked ?? 'reply');
  const [wanted, setWanted] = useState(asked !== undefined);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) area.current?.querySelector('textarea')?.focus();
  }, [asked]);

  function focus(next: ComposerKind): void {
    setKind(next);
    setWanted(true);
    requestAnimationFrame(() => area.current?.querySelector('textarea')?.focus());
  }
  useShortcuts({
    reply: () => {
      focus('reply');
    },
    note: () => {
      focus('note');
    },
  });

  return (
    <section ref={area} className={styles['composer']} data-kind={kind} aria-label={t('composer.title')}>
      <div role="tablist" aria-label={t('composer.title')} className={styles['tabs']} onKeyDown={onTabKey}>
        {KINDS.map((each) => {
          const Icon = ICONS[each];
          return (
            <button
              key={each}
              type="button"
              role="tab"
              id={`composer-${each}`}
              aria-controls="composer-panel"
              aria-selected={kind === each}
              tabIndex={kind === each ? 0 : -1}
              onClick={() => {
                focus(each);
              }}
            >
              <Icon size={14} aria-hidden="true" />
              {t(`composer.${each}`)}
            </button>
          );
        })}
      </div>
      <Panel key={kind} order={order} kind={kind} wanted={wanted} />
    </section>
  );
}

function onTabKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const other = event.currentTarget.querySelector<HTMLElement>('[role="tab"][aria-selected="false"]');
  other?.focus();
}

function Panel({ order, kind, wanted }: { order: Order; kind: ComposerKind; wanted: boolean }) {
  const { t } = useTranslation();
  const composer = useComposer(order.id, kind);
  const { text, write, attachments, attach, detach, ready, send } = composer;
  const [dragged, setDragged] = useState(false);
  const noAddress = kind === 'reply' && !order.contact.email;
  const open = wanted || text !== '' || attachments.length > 0;
  const label =
    kind === 'reply' ? t('composer.replyTo', { name: contactName(order.contact) ?? '' }) : t('composer.noteFor');

  function submit(): void {
    if (!ready || send.isPending) return;
    send.mutate(undefined, {
      onSuccess: () => {
        toast.done(kind === 'reply' ? t('composer.sent') : t('composer.noted'));
      },
    });
  }
  function takeFiles(event: ClipboardEvent | DragEvent, files: FileList): void {
    setDragged(false);
    if (kind !== 'reply' || files.length === 0) return;
    event.preventDefault();
    attach(files);
  }

  if (noAddress) {
    return (
      <div role="tabpanel" id="composer-panel" aria-labelledby={`composer-${kind}`} className={styles['none']}>
        {t('composer.noAddress')}
      </div>
    );
  }
  return (
    <div
      role="tabpanel"
      id="composer-panel"
      aria-labelledby={`composer-${kind}`}
      className={cx(styles['panel'], open && styles['opened'], dragged && styles['dragged'])}
      onDragOver={(event) => {
        event.preventDefault();
        setDragged(kind === 'reply');
      }}
      onDragLeave={() => {
        setDragged(false);
      }}
      onDrop={(event) => {
        takeFiles(event, event.dataTransfer.files);
      }}
    >
      <ProblemNote error={send.error} />
      <textarea
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="Control+Enter"
        maxLength={LONGEST}
        value={text}
        onChange={(event) => {
          write(event.target.value);
        }}
        onPaste={(event) => {
          takeFiles(event, event.clipboardData.files);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            submit();
          } else if (event.key === 'Escape') {
            event.currentTarget.blur();
          }
        }}
      />
      <Attachments attachments={attachments} detach={detach} />
      <div className={styles['tools']}>
        {kind === 'reply' ? <AttachButton attach={attach} /> : null}
        <span className={styles['hint']}>{text ? t('composer.draftKept') : ''}</span>
        <kbd className={styles['keys']} aria-hidden="true">
          Ctrl ↵
        </kbd>
        <Button type="primary" disabled={!ready} loading={send.isPending && { delay: 300 }} onClick={submit}>
          {kind === 'reply' ? t('composer.send') : t('composer.addNote')}
        </Button>
      </div>
    </div>
  );
}

function AttachButton({ attach }: { attach: (files: Iterable<File>) => void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type="text" icon={<Paperclip size={17} aria-hidden="true" />} onClick={() => field.current?.click()}>
        {t('composer.attach')}
      </Button>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={t('composer.attach')}
        onChange={(event) => {
          attach([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

function Attachments({ attachments, detach }: { attachments: Attachment[]; detach: (key: string) => void }) {
  const { t, i18n } = useTranslation();
  if (attachments.length === 0) return null;
  return (
    <ul className={styles['attachments']} aria-label={t('composer.attachments')}>
      {attachments.map(({ key, name, size, ref, error }) => (
        <li key={key} data-failed={error !== undefined}>
          <Paperclip size={14} aria-hidden="true" />
          <span className={styles['fileName']}>{name}</span>
          <small>
            {error === 'too-large'
              ? t('composer.tooLarge')
              : error !== undefined
                ? t('composer.uploadFailed')
                : ref
                  ? fileSize(size, i18n.language)
                  : t('composer.uploading')}
          </small>
          <button
            type="button"
            aria-label={t('composer.detach', { name })}
            onClick={() => {
              detach(key);
            }}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
