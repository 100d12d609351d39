import { type ThemeConfig, theme } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';

export type Appearance = 'system' | 'light' | 'dark';
export const appearances: readonly Appearance[] = ['system', 'light', 'dark'];

const storageKey = 'genjin.appearance';
const listeners = new Set<() => void>();
const systemDark = typeof window === 'undefined' ? null : window.matchMedia('(prefers-color-scheme: dark)');
let chosen: Appearance = keptAppearance();

function keptAppearance(): Appearance {
  const kept = typeof window === 'undefined' ? null : window.localStorage.getItem(storageKey);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function changed(): void {
  for (const listener of listeners) listener();
}

/** Chooses light, dark or the system's own; remembered in this browser. */
export function setAppearance(next: Appearance): void {
  chosen = next;
  window.localStorage.setItem(storageKey, next);
  changed();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  systemDark?.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    systemDark?.removeEventListener('change', listener);
  };
}

/** What was chosen, and whether the page is dark now. */
export function useAppearance(): { readonly appearance: Appearance; readonly dark: boolean } {
  const appearance = useSyncExternalStore(subscribe, () => chosen);
  const system = useSyncExternalStore(subscribe, () => systemDark?.matches ?? false);
  return { appearance, dark: appearance === 'system' ? system : appearance === 'dark' };
}

/** Keeps the document (scroll bars, form controls, the class of our CSS variables) in step with the appearance. */
export function useDocumentAppearance(dark: boolean): void {
  useEffect(() => {
    const root = document.documentElement;
    root.classList.add(cssVarKey);
    root.style.colorScheme = dark ? 'dark' : 'light';
    root.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
}

/** The class that carries the CSS variables of the tokens (`--ant-color-primary` …), set on the document. */
const cssVarKey = 'genjin';

const shared = {
  borderRadius: 8,
  fontSize: 14,
  controlHeight: 36,
  fontFamily:
    "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif",
  motionDurationMid: '0.15s',
  motionDurationSlow: '0.2s',
};

/** Text greys are darker than the library's own, so that small print keeps a contrast of 4.5. */
const light: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#0f766e',
    colorInfo: '#0f766e',
    colorLink: '#0f766e',
    colorSuccess: '#15803d',
    colorWarning: '#b45309',
    colorError: '#c81e1e',
    colorBgLayout: '#f4f6f6',
    colorTextTertiary: 'rgba(0, 0, 0, 0.6)',
    colorTextDescription: 'rgba(0, 0, 0, 0.6)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.56)',
  },
};

const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#14b8a6',
    colorInfo: '#14b8a6',
    colorLink: '#2dd4bf',
    colorSuccess: '#4ade80',
    colorWarning: '#fbbf24',
    colorError: '#f87171',
    colorBgBase: '#111817',
    colorTextTertiary: 'rgba(255, 255, 255, 0.6)',
    colorTextDescription: 'rgba(255, 255, 255, 0.6)',
    colorTextPlaceholder: 'rgba(255, 255, 255, 0.52)',
    colorTextLightSolid: '#06211e',
  },
};

/** The library's theme; on a phone all controls are at least 40 px high. */
export function themeFor(options: { dark: boolean; phone: boolean }): ThemeConfig {
  const chosenTheme = options.dark ? dark : light;
  return {
    ...chosenTheme,
    cssVar: { key: cssVarKey },
    token: {
      ...chosenTheme.token,
      ...(options.phone ? { controlHeight: 42, controlHeightSM: 40, controlHeightLG: 48, fontSize: 15 } : {}),
    },
  };
}
