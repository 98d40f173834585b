interface KeyPress {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/**
 * What was pressed, as tables of shortcuts write it: `j`, `Shift+x`, `Mod+k` (Ctrl, or ⌘ on a Mac), `?`, `Enter`.
 * A letter is the one that stands on the key of a Latin keyboard when the present layout or input method gives another.
 */
export function strokeOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): string | undefined {
  if (altKey) return undefined;
  const latin = /^[ -~]$/.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? key);
  const letter = /^[A-Za-z]$/.test(latin);
  const mod = ctrlKey || metaKey ? 'Mod+' : '';
  // Shift is part of a sign such as `?` already.
  const shift = shiftKey && (letter || key.length > 1) ? 'Shift+' : '';
  return `${mod}${shift}${letter ? latin.toLowerCase() : latin}`;
}
