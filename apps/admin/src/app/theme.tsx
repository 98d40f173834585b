import ConfigProvider from 'antd/es/config-provider';
import type { Locale as AntdLocale } from 'antd/es/locale';
import enUS from 'antd/locale/en_US';
import antdTheme from 'antd/es/theme';
import type { ThemeConfig } from 'antd/es/config-provider';
import { type PropsWithChildren, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { recall, remember } from '../lib/storage.js';
import { applyPalette, PALETTES, type Palette } from './palette.js';

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

/** Ant Design in our colours, sizes and language. */
export function ThemeProvider({ children }: PropsWithChildren) {
  const now = useSyncExternalStore(subscribe, scheme);
  useLayoutEffect(applyTheme, []);
  return (
    <ConfigProvider
      theme={antdConfig(now, PALETTES[now])}
      locale={useAntdLocale()}
      wave={{ disabled: true }}
      // Two Chinese characters are one word: 取消, not 取 消.
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}

function useAntdLocale(): AntdLocale {
  const { i18n } = useTranslation();
  const [locale, setLocale] = useState<AntdLocale>(enUS);
  useEffect(() => {
    let current = true;
    void antdWords(i18n.language).then((module) => {
      if (current) setLocale(module.default);
    });
    return () => {
      current = false;
    };
  }, [i18n.language]);
  return locale;
}

function antdWords(language: string): Promise<{ default: AntdLocale }> {
  if (language === 'zh-CN') return import('antd/locale/zh_CN');
  if (language === 'zh-TW') return import('antd/locale/zh_TW');
  return Promise.resolve({ default: enUS });
}

function antdConfig(now: Scheme, palette: Palette): ThemeConfig {
  return {
    cssVar: { key: 'regulars' },
    hashed: false,
    algorithm: now === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accentSolid,
      colorPrimaryHover: palette.accentSolidHover,
      colorPrimaryActive: palette.accentSolidHover,
      colorPrimaryBg: palette.accentSoft,
      colorPrimaryText: palette.accent,
      colorLink: palette.accent,
      colorLinkHover: palette.accent,
      colorError: palette.dangerSolid,
      colorErrorText: palette.danger,
      colorBgBase: palette.surface,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorBgLayout: palette.ground,
      colorBorder: palette.borderStrong,
      colorBorderSecondary: palette.border,
      colorText: palette.text,
      colorTextBase: palette.text,
      colorTextSecondary: palette.muted,
      colorTextTertiary: palette.muted,
      colorTextDescription: palette.muted,
      colorTextPlaceholder: palette.muted,
      colorTextQuaternary: palette.muted,
      controlItemBgActive: palette.accentSoft,
      controlItemBgHover: palette.hover,
      controlOutline: 'transparent',
      fontFamily: 'var(--font)',
      fontSize: 14,
      borderRadius: 7,
      borderRadiusSM: 6,
      borderRadiusLG: 10,
      controlHeight: 34,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Select: { optionSelectedFontWeight: 500 },
      Modal: { titleFontSize: 17 },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    },
  };
}
