import { useEffect, useEffectEvent } from 'react';
import { strokeOf } from './stroke.js';

type Act = (event: KeyboardEvent) => void;
/** Strokes, or strokes one after the other (`g n`), and what they do. */
export type Hotkeys = Record<string, Act>;

const TYPING =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role="menu"] *, [role="listbox"] *';
/** What the browser itself lets Enter press. */
const PRESSABLE = 'a[href], button, summary, [role="button"], [role="tab"]';
/** So long one may take for the second stroke. */
const SEQUENCE_MS = 1500;

const bound = new Set<() => Hotkeys>();
let begun = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.key === 'Shift') return;
  const stroke = strokeOf(event);
  if (stroke === undefined || !heard(event, stroke)) {
    begun = '';
    return;
  }
  const sequence = begun ? `${begun} ${stroke}` : stroke;
  begun = '';
  // Who came last is on top.
  const all = [...bound].reverse().map((keys) => keys());
  const act = all.find((keys) => keys[sequence])?.[sequence];
  if (act) {
    event.preventDefault();
    act(event);
  } else if (all.some((keys) => Object.keys(keys).some((known) => known.startsWith(`${sequence} `)))) {
    begun = sequence;
    clearTimeout(timer);
    timer = setTimeout(() => {
      begun = '';
    }, SEQUENCE_MS);
  }
}

/** Not while something is typed or a dialog is open; of those with Ctrl or ⌘ only the palette's is free even there. */
function heard({ target }: KeyboardEvent, stroke: string): boolean {
  if (document.querySelector('dialog[open]')) return false;
  if (!(target instanceof Element)) return true;
  if (stroke === 'Enter' && target.closest(PRESSABLE)) return false;
  return stroke === 'Mod+k' || !target.closest(TYPING);
}

/** Keys that act wherever nothing is being typed and no dialog is open, as long as the component is there. */
export function useHotkeys(keys: Hotkeys): void {
  const current = useEffectEvent(() => keys);
  useEffect(() => {
    const read = () => current();
    if (bound.size === 0) document.addEventListener('keydown', onKeyDown);
    bound.add(read);
    return () => {
      bound.delete(read);
      if (bound.size === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
