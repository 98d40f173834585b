/**
 * All that can be done by a key, each once: what the keys do, the dialog behind `?`, the palette and the hints on buttons
 * are read from here. Acts without keys stand in the palette alone.
 */
export const SHORTCUTS = {
  palette: { group: 'general', keys: ['Mod+k'] },
  search: { group: 'general', keys: ['/'] },
  newOrder: { group: 'general', keys: ['c'] },
  help: { group: 'general', keys: ['?'] },

  goNew: { group: 'go', keys: ['g n'] },
  goProcessed: { group: 'go', keys: ['g p'] },
  goWon: { group: 'go', keys: ['g w'] },
  goLost: { group: 'go', keys: ['g l'] },
  goSuspect: { group: 'go', keys: ['g s'] },
  goBin: { group: 'go', keys: ['g b'] },
  goOverdue: { group: 'go', keys: ['g o'] },
  goAll: { group: 'go', keys: ['g a'] },

  next: { group: 'list', keys: ['j'] },
  previous: { group: 'list', keys: ['k'] },
  open: { group: 'list', keys: ['o', 'Enter'] },
  select: { group: 'list', keys: ['x'] },
  selectRange: { group: 'list', keys: ['Shift+x'] },
  selectAll: { group: 'list', keys: ['Mod+a'] },
  board: { group: 'list', keys: ['v'] },
  export: { group: 'list', keys: [] },
  back: { group: 'list', keys: ['Escape'] },

  process: { group: 'order', keys: ['e'] },
  assign: { group: 'order', keys: ['a'] },
  win: { group: 'order', keys: ['w'] },
  lose: { group: 'order', keys: ['l'] },
  reply: { group: 'order', keys: ['r'] },
  note: { group: 'order', keys: ['n'] },
  waive: { group: 'order', keys: [] },
  tag: { group: 'order', keys: ['t'] },
  recycle: { group: 'order', keys: ['#'] },
  restore: { group: 'order', keys: ['u'] },
} as const satisfies Record<string, Shortcut>;

interface Shortcut {
  group: 'general' | 'go' | 'list' | 'order';
  keys: readonly string[];
}

export type ShortcutName = keyof typeof SHORTCUTS;
export const SHORTCUT_NAMES = Object.keys(SHORTCUTS) as ShortcutName[];
export const SHORTCUT_GROUPS = ['general', 'go', 'list', 'order'] as const satisfies Shortcut['group'][];

const SHOWN: Record<string, string> = { Escape: 'Esc', Enter: '↵', Shift: '⇧' };

/** `Mod+k` → `['Ctrl', 'K']`, `g n` → `['G', 'N']`: what stands on the keys, one after the other. */
export function keyCaps(stroke: string): string[] {
  const mac = navigator.platform.startsWith('Mac');
  return stroke.split(/[ +]/).map((key) => (key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : (SHOWN[key] ?? key.toUpperCase())));
}
