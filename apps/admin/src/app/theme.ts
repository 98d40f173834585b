import { useSyncExternalStore } from 'react';
import { recall, remember } from '../lib/storage.js';
import { applyPalette, PALETTES } from './palette.js';

export const THEMES = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof THEMES)[number];
type Scheme = 'light' | 'dark';

const STORED = 'regulars.theme';
const listeners = new Set<() => void>();
const systemDark = globalThis.matchMedia('(prefers-color-scheme: dark)');
systemDark.addEventListener('change', () => {
  applyTheme();
});

function chosen(): ThemeChoice {
  return THEMES.find((theme) => theme === recall(STORED)) ?? 'system';
}

function scheme(): Scheme {
  const choice = chosen();
  return choice === 'system' ? (systemDark.matches ? 'dark' : 'light') : choice;
}

/** Before the first paint and after each change: the palette on the root element, where all style sheets read it. */
export function applyTheme(): void {
  const now = scheme();
  applyPalette(PALETTES[now]);
  document.documentElement.style.colorScheme = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme() {
  const choice = useSyncExternalStore(subscribe, chosen);
  const choose = (theme: ThemeChoice) => {
    remember(STORED, theme);
    applyTheme();
  };
  return { choice, choose };
}
