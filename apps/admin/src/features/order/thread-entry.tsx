import { Bot, CircleAlert, Clock, Forward, Lock, type LucideIcon, Send, ShieldQuestion } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThreadItem } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { Avatar } from '../../ui/avatar.js';
import { RichText } from '../../ui/rich-text.js';
import { Time } from '../../ui/time.js';
import { FileList } from './file-list.js';
import { LinkedText } from './linked-text.js';
import { OriginalMail } from './original-mail.js';
import { SendAgain } from './send-again.js';
import { WaitingMail } from './waiting-mail.js';
import styles from './thread.module.css';

/** One mail or note. Machine mail is folded to a line: it says that it was sent, and opens on demand. */
export function ThreadEntry({ item, orderId, writable }: { item: ThreadItem; orderId: string; writable: boolean }) {
  const { t } = useTranslation();
  const entry = useRef<HTMLElement>(null);
  const quiet = item.automatic || item.purpose === 'acknowledgement' || item.purpose === 'forward';
  const [open, setOpen] = useState(!quiet);
  const nameless = item.direction === 'out' ? t('thread.system') : t('thread.unknown');
  const name = item.author.name ?? item.author.email ?? nameless;
  const kind = item.kind === 'note' ? 'note' : (item.direction ?? 'in');
  return (
    <article
      ref={entry}
      tabIndex={-1}
      className={cx(styles['entry'], !open && styles['folded'])}
      data-kind={kind}
      aria-label={t(`thread.by.${kind}`, { name })}
    >
      <header className={styles['head']}>
        <Avatar name={name} size={open ? 26 : 20} />
        {open || item.purpose === 'incoming' ? <b className={styles['name']}>{name}</b> : null}
        <Marks item={item} />
        {quiet ? (
          <button
            type="button"
            className={styles['unfold']}
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {open ? t('thread.fold') : t('thread.unfold')}
          </button>
        ) : null}
        <Time at={item.at} className={styles['time'] ?? ''} />
      </header>
      {open ? <Content item={item} /> : null}
      {item.dueAt && writable ? <WaitingMail item={item} dueAt={item.dueAt} orderId={orderId} /> : null}
      {item.status === 'failed' || item.status === 'suppressed' ? (
        <p className={styles['failed']} role="note">
          <CircleAlert size={15} aria-hidden="true" />
          <span>
            <b>{t(`thread.${item.status}`)}</b> {item.error}
          </span>
          {writable ? <SendAgain orderId={orderId} messageId={item.id} entry={entry} /> : null}
        </p>
      ) : null}
    </article>
  );
}

function Content({ item }: { item: ThreadItem }) {
  const { t } = useTranslation();
  const [quote, setQuote] = useState(false);
  // What a colleague wrote in the editor; its images are not listed once more.
  const written = item.purpose === 'reply' ? item.html : null;
  const files = item.files.filter(({ id }) => !written?.includes(id));
  return (
    <div className={styles['content']}>
      {item.kind === 'mail' && item.subject ? <p className={styles['subject']}>{item.subject}</p> : null}
      {written ? (
        <RichText html={written} />
      ) : (
        <p className={styles['text']}>
          <NamedText text={item.text} names={(item.mentions ?? []).map(({ name }) => `@${name}`)} />
        </p>
      )}
      {item.quoted ? (
        <>
          <button
            type="button"
            className={styles['quoteButton']}
            aria-expanded={quote}
            aria-label={quote ? t('thread.hideQuote') : t('thread.showQuote')}
            title={quote ? t('thread.hideQuote') : t('thread.showQuote')}
            onClick={() => {
              setQuote(!quote);
            }}
          >
            •••
          </button>
          {quote ? <blockquote className={styles['quote']}>{item.quoted}</blockquote> : null}
        </>
      ) : null}
      {item.html && !written ? <OriginalMail html={item.html} /> : null}
      {files.length > 0 ? <FileList files={files} /> : null}
    </div>
  );
}

/** Who is named in a note stands out in it. */
function NamedText({ text, names }: { text: string; names: string[] }) {
  const at = names.map((name) => text.indexOf(name)).filter((place) => place >= 0);
  const place = Math.min(...at);
  const name = names.find((each) => text.startsWith(each, place));
  if (name === undefined) return <LinkedText text={text} />;
  return (
    <>
      <LinkedText text={text.slice(0, place)} />
      <b className={styles['mention']}>{name}</b>
      <NamedText text={text.slice(place + name.length)} names={names} />
    </>
  );
}

function Marks({ item }: { item: ThreadItem }) {
  const { t } = useTranslation();
  return (
    <span className={styles['marks']}>
      {item.kind === 'note' ? <Mark icon={Lock} text={t('thread.note')} /> : null}
      {item.purpose === 'acknowledgement' ? <Mark icon={Bot} text={t('thread.acknowledgement')} /> : null}
      {item.purpose === 'forward' ? <Mark icon={Forward} text={t('thread.forward')} /> : null}
      {item.automatic && item.purpose === 'incoming' ? <Mark icon={Bot} text={t('thread.automatic')} /> : null}
      {item.unverified ? (
        <Mark icon={ShieldQuestion} text={t('thread.unverified')} hint={t('thread.unverifiedHint')} kind="warning" />
      ) : null}
      {(item.status === 'queued' && !item.dueAt) || item.status === 'sending' ? (
        <Mark icon={Clock} text={t(`thread.status.${item.status}`)} />
      ) : null}
      {item.status === 'sent' && item.purpose === 'reply' ? <Mark icon={Send} text={t('thread.status.sent')} /> : null}
      {item.status === 'failed' || item.status === 'suppressed' ? (
        <Mark icon={CircleAlert} text={t(`thread.status.${item.status}`)} kind="danger" />
      ) : null}
    </span>
  );
}

function Mark({
  icon: Icon,
  text,
  hint,
  kind,
}: {
  icon: LucideIcon;
  text: string;
  hint?: string;
  kind?: 'warning' | 'danger';
}) {
  return (
    <span className={styles['mark']} data-kind={kind} title={hint}>
      <Icon size={13} aria-hidden="true" />
      {text}
    </span>
  );
}
