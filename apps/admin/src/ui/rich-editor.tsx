import { Editor } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { cx } from '../lib/cx.js';
import { EditorTools, focused } from './editor-tools.js';
import styles from './rich-editor.module.css';

/** What one may do with an editor from outside. */
export interface EditorHandle {
  /** Puts it where the cursor stands; `replacing` characters before the cursor give way to it. */
  insert: (html: string, replacing?: number) => void;
  append: (html: string) => void;
  focus: () => void;
}

export interface RichEditorProps {
  label: string;
  /** HTML that it begins with; changed later it changes nothing. */
  initial: string;
  autoFocus?: boolean | undefined;
  onChange: (html: string) => void;
  /** The text of the line up to the cursor, whenever that changes. */
  onLine?: (textBeforeCursor: string) => void;
  /** True: the key is taken. */
  onKey?: (event: KeyboardEvent) => boolean;
  /** Stores an image and tells where it is; absent: there are no images. */
  storeImage?: (file: File) => Promise<{ src: string; alt: string } | undefined>;
  /** Files that are dropped or pasted and are no images. */
  onFiles?: (files: File[]) => void;
  onReady?: (handle: EditorHandle) => void;
  className?: string | undefined;
}

const extensions = [
  StarterKit.configure({
    heading: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    dropcursor: { class: styles['drop'] ?? '' },
    link: { openOnClick: false, defaultProtocol: 'https', protocols: ['mailto', 'tel'] },
  }),
  Image.configure({ inline: false }),
];

/** Rich text. It comes with its own chunk: import it lazily. */
export function RichEditor(props: RichEditorProps) {
  const { label, initial, autoFocus = false, className } = props;
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const [empty, setEmpty] = useState(true);

  const changed = useEffectEvent((instance: Editor) => {
    setEmpty(instance.isEmpty);
    props.onChange(instance.isEmpty ? '' : instance.getHTML());
  });
  const moved = useEffectEvent(({ state }: Editor) => {
    const { $from } = state.selection;
    props.onLine?.(state.selection.empty ? $from.parent.textBetween(0, $from.parentOffset, '\n', '\n') : '');
  });
  const key = useEffectEvent((event: KeyboardEvent) => props.onKey?.(event) ?? false);
  const files = useEffectEvent((instance: Editor, list: FileList | undefined): boolean => {
    const all = [...(list ?? [])];
    const { storeImage, onFiles } = props;
    const images = storeImage ? all.filter(({ type }) => /^image\/(?:png|jpeg|gif|webp)$/.test(type)) : [];
    const others = onFiles ? all.filter((file) => !images.includes(file)) : [];
    for (const file of images) void addImage(instance, file, storeImage);
    if (others.length > 0) onFiles?.(others);
    return images.length + others.length > 0;
  });
  const ready = useEffectEvent((instance: Editor) => {
    setEmpty(instance.isEmpty);
    props.onReady?.({
      insert: (html, replacing = 0) => {
        const { from } = instance.state.selection;
        const chain = focused(instance);
        if (replacing > 0) chain.deleteRange({ from: from - replacing, to: from });
        chain.insertContent(html).run();
      },
      append: (html) => {
        instance.chain().insertContentAt(instance.state.doc.content.size, html).run();
      },
      focus: () => {
        instance.commands.focus('end');
      },
    });
  });
  const create = useEffectEvent((element: HTMLElement) => {
    const instance: Editor = new Editor({
      element,
      extensions,
      content: initial,
      injectCSS: false,
      autofocus: autoFocus ? 'start' : false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: styles['text'] ?? '' },
        handleKeyDown: (_, event) => key(event),
        handlePaste: (_, event) => files(instance, event.clipboardData?.files),
        handleDrop: (_, event) => {
          const taken = files(instance, event.dataTransfer?.files);
          if (taken) event.preventDefault();
          return taken;
        },
      },
      onUpdate: () => {
        changed(instance);
        moved(instance);
      },
      onSelectionUpdate: () => {
        moved(instance);
      },
    });
    return instance;
  });

  useEffect(() => {
    if (!place.current) return;
    const instance = create(place.current);
    setEditor(instance);
    ready(instance);
    return () => {
      instance.destroy();
    };
  }, []);

  return (
    <>
      <div className={cx(styles['editor'], className)} data-empty={empty} data-placeholder={label}>
        <div ref={place} />
      </div>
      {editor ? <EditorTools editor={editor} /> : null}
    </>
  );
}

async function addImage(editor: Editor, file: File, store: RichEditorProps['storeImage']): Promise<void> {
  const image = await store?.(file);
  if (image && !editor.isDestroyed) focused(editor).setImage(image).run();
}
