import { useEffect, useEffectEvent } from 'react';
import { useHotkeys } from '../../lib/use-hotkeys.js';
import { SHORTCUT_NAMES, SHORTCUTS, type ShortcutName } from './shortcuts.js';

/** What an act of the table does here; absent where it can't be done now. */
export type Acts = Partial<Record<ShortcutName, (() => void) | undefined>>;

const offered = new Set<() => Acts>();

/** Binds acts to their keys and offers them to the palette, as long as the component is there. */
export function useShortcuts(acts: Acts): void {
  useHotkeys(
    Object.fromEntries(
      SHORTCUT_NAMES.flatMap((name) => {
        const act = acts[name];
        return act ? SHORTCUTS[name].keys.map((key) => [key, act]) : [];
      }),
    ),
  );
  const current = useEffectEvent(() => acts);
  useEffect(() => {
    const read = () => current();
    offered.add(read);
    return () => {
      offered.delete(read);
    };
  }, []);
}

/** What can be done on the screen as it stands now, in the order of the table. */
export function offeredActs(): { name: ShortcutName; act: () => void }[] {
  const all = [...offered].map((read) => read());
  return SHORTCUT_NAMES.flatMap((name) => {
    const act = all.findLast((acts) => acts[name])?.[name];
    return act ? [{ name, act }] : [];
  });
}
