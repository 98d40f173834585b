import type { ChainedCommands, Editor } from '@tiptap/core';
import { Bold, Italic, Link, List, ListOrdered, type LucideIcon, Quote } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.js';
import { Field } from './field.js';
import styles from './rich-editor.module.css';

/** At once: the editor's own `focus` comes a frame later, and what is typed in between would be lost. */
export function focused(editor: Editor): ChainedCommands {
  editor.view.focus();
  return editor.chain();
}

const TOOLS = [
  { name: 'bold', icon: Bold, run: (editor: Editor) => focused(editor).toggleBold().run() },
  { name: 'italic', icon: Italic, run: (editor: Editor) => focused(editor).toggleItalic().run() },
  { name: 'bulletList', icon: List, run: (editor: Editor) => focused(editor).toggleBulletList().run() },
  { name: 'orderedList', icon: ListOrdered, run: (editor: Editor) => focused(editor).toggleOrderedList().run() },
  { name: 'blockquote', icon: Quote, run: (editor: Editor) => focused(editor).toggleBlockquote().run() },
] as const satisfies readonly { name: string; icon: LucideIcon; run: (editor: Editor) => boolean }[];

/** A toolbar (WAI-ARIA): one stop of the Tab key, arrows within. */
export function EditorTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const active = useActive(editor);
  const [linking, setLinking] = useState(false);
  return (
    <div
      role="toolbar"
      aria-label={t('editor.tools')}
      className={styles['tools']}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step === undefined) return;
        const all = [...event.currentTarget.querySelectorAll('button')];
        const at = all.indexOf(document.activeElement as HTMLButtonElement);
        all[(at + step + all.length) % all.length]?.focus();
      }}
    >
      {TOOLS.map(({ name, icon: Icon, run }, at) => (
        <button
          key={name}
          type="button"
          tabIndex={at === 0 ? 0 : -1}
          aria-pressed={active.includes(name)}
          aria-label={t(`editor.${name}`)}
          title={t(`editor.${name}`)}
          onClick={() => run(editor)}
        >
          <Icon size={16} aria-hidden="true" />
        </button>
      ))}
      <button
        type="button"
        tabIndex={-1}
        aria-pressed={active.includes('link')}
        aria-label={t('editor.link')}
        title={t('editor.link')}
        onClick={() => {
          setLinking(true);
        }}
      >
        <Link size={16} aria-hidden="true" />
      </button>
      {linking ? (
        <LinkDialog
          editor={editor}
          onClose={() => {
            setLinking(false);
          }}
        />
      ) : null}
    </div>
  );
}

function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation();
  const [href, setHref] = useState(String(editor.getAttributes('link')['href'] ?? ''));
  const [wrong, setWrong] = useState(false);

  function submit(): void {
    const address = addressOf(href);
    if (address === undefined) {
      setWrong(true);
      return;
    }
    onClose();
    const chain = focused(editor).extendMarkRange('link');
    if (address === '') chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run();
    } else chain.setLink({ href: address }).run();
  }
  return (
    <Dialog title={t('editor.link')} submitLabel={t('editor.setLink')} onClose={onClose} onSubmit={submit}>
      <Field
        label={t('editor.address')}
        help={t('editor.addressHelp')}
        error={wrong ? t('editor.addressWrong') : undefined}
        inputMode="url"
        maxLength={2000}
        autoFocus
        value={href}
        onChange={(event) => {
          setHref(event.target.value);
        }}
      />
    </Dialog>
  );
}

/** `example.com` → `https://example.com`; empty: no link; undefined: no address that a mail may hold. */
function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return '';
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  return /^(?:https?|mailto|tel):$/.test(new URL(address).protocol) ? address : undefined;
}

function useActive(editor: Editor): readonly string[] {
  const [active, setActive] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = () => {
      const now = [...TOOLS.map(({ name }) => name as string), 'link'].filter((name) => editor.isActive(name));
      setActive((before) => (before.join() === now.join() ? before : now));
    };
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor]);
  return active;
}
