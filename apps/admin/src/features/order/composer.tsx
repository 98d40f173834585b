import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Lock, Reply } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftsQuery } from '../../api/replies.js';
import type { Draft, Order } from '../../api/types.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useShortcuts } from '../keyboard/use-shortcuts.js';
import styles from './composer.module.css';
import { DraftPanel } from './draft-panel.js';
import { NoteForm } from './note-panel.js';
import { ReplyForm } from './reply-panel.js';
import { WritingNote } from './writing-note.js';

type Kind = Draft['kind'];
const KINDS: readonly Kind[] = ['reply', 'note'];
const ICONS = { reply: Reply, note: Lock };

/** The answer box: mails to the customer on one tab, notes among colleagues on the other, in a colour of their own. */
export function Composer({ order }: { order: Order }) {
  const { t } = useTranslation();
  // `#reply` in the address: somebody came here in order to write.
  const hash = useLocation({ select: (location) => location.hash });
  const asked = KINDS.find((each) => each === hash);
  const [kind, setKind] = useState<Kind>(asked ?? 'reply');
  const [wanted, setWanted] = useState(asked !== undefined);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) area.current?.querySelector<HTMLElement>('textarea, [role=textbox]')?.focus();
  }, [asked]);

  function focus(next: Kind): void {
    setKind(next);
    setWanted(true);
    requestAnimationFrame(() => area.current?.querySelector<HTMLElement>('textarea, [role=textbox]')?.focus());
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
      <div className={styles['top']}>
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
        <WritingNote orderId={order.id} />
      </div>
      <div role="tabpanel" id="composer-panel" aria-labelledby={`composer-${kind}`}>
        <Panel key={kind} order={order} kind={kind} wanted={wanted} asked={asked === kind} />
      </div>
    </section>
  );
}

/** Where there is no address, there is nothing to write; before the draft is there, nothing to write over. */
function Panel({ order, kind, wanted, asked }: { order: Order; kind: Kind; wanted: boolean; asked: boolean }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(draftsQuery(order.id));
  if (kind === 'reply' && !order.contact.email) return <div className={styles['none']}>{t('composer.noAddress')}</div>;
  if (!data) {
    return (
      <div className={styles['panel']} aria-busy={!error}>
        <ProblemNote error={error} />
        <div className={styles['blank']} />
      </div>
    );
  }
  const form = kind === 'reply' ? ReplyForm : NoteForm;
  return <DraftPanel form={form} order={order} stored={data[kind]} wanted={wanted} asked={asked} />;
}

function onTabKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const other = event.currentTarget.querySelector<HTMLElement>('[role="tab"][aria-selected="false"]');
  other?.focus();
}
