/** The colours of both themes; `palette.spec.ts` proves that each text on each of its grounds has a contrast of 4.5 : 1. */
export interface Palette {
  ground: string;
  surface: string;
  sunken: string;
  hover: string;
  border: string;
  borderStrong: string;
  text: string;
  muted: string;
  accent: string;
  accentSolid: string;
  accentSolidHover: string;
  accentSoft: string;
  onAccent: string;
  danger: string;
  dangerSolid: string;
  dangerSoft: string;
  warning: string;
  warningSoft: string;
  success: string;
  note: string;
  noteBorder: string;
}

export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    ground: '#f5f5f2',
    surface: '#ffffff',
    sunken: '#efeeea',
    hover: '#f4f6f3',
    border: '#e4e3dd',
    borderStrong: '#c8c6be',
    text: '#1e1d1a',
    muted: '#605d56',
    accent: '#0b6b5b',
    accentSolid: '#0b6b5b',
    accentSolidHover: '#095748',
    accentSoft: '#e2f0ec',
    onAccent: '#ffffff',
    danger: '#b3261e',
    dangerSolid: '#b3261e',
    dangerSoft: '#fbeae8',
    warning: '#875000',
    warningSoft: '#fcf0da',
    success: '#1b6d38',
    note: '#fbf6e4',
    noteBorder: '#e8ddb6',
  },
  dark: {
    ground: '#121311',
    surface: '#1a1b19',
    sunken: '#232522',
    hover: '#20221f',
    border: '#2f312d',
    borderStrong: '#4a4d47',
    text: '#ecebe6',
    muted: '#aba9a1',
    accent: '#4cc7aa',
    accentSolid: '#12806a',
    accentSolidHover: '#0f705d',
    accentSoft: '#17342d',
    onAccent: '#ffffff',
    danger: '#ff9088',
    dangerSolid: '#c93a31',
    dangerSoft: '#3a1f1d',
    warning: '#f0b660',
    warningSoft: '#362a13',
    success: '#6fcf8e',
    note: '#282517',
    noteBorder: '#4b4427',
  },
};

/** `accentSoft` → `--accent-soft` on the root element, where every style sheet finds it. */
export function applyPalette(palette: Palette): void {
  for (const [name, colour] of Object.entries(palette)) {
    document.documentElement.style.setProperty(
      `--${name.replaceAll(/[A-Z]/g, (l) => `-${l.toLowerCase()}`)}`,
      String(colour),
    );
  }
}
