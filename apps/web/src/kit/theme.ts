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

/**
 * Text greys are darker than the library's own, so that small print keeps a contrast of 4.5. The pale backgrounds are given,
 * since the library derives muddy ones from seeds as dark as these.
 */
const light: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#0f766e',
    colorPrimaryHover: '#115e59',
    colorPrimaryActive: '#134e4a',
    colorPrimaryBg: '#e2f3f0',
    colorPrimaryBgHover: '#d0ebe6',
    colorPrimaryBorder: '#8fcdc4',
    colorPrimaryBorderHover: '#5fb3a8',
    colorInfo: '#0f766e',
    colorInfoBg: '#e8f5f3',
    colorInfoBorder: '#a9d9d2',
    colorLink: '#0f766e',
    colorLinkHover: '#115e59',
    colorSuccess: '#15803d',
    colorSuccessBg: '#e7f6ec',
    colorSuccessBorder: '#a5d9b5',
    colorWarning: '#b45309',
    colorWarningBg: '#fdf2df',
    colorWarningBorder: '#efcb93',
    colorError: '#c81e1e',
    colorErrorBg: '#fdecec',
    colorErrorBgHover: '#fbdede',
    colorErrorBorder: '#f0b4b4',
    colorErrorText: '#b91c1c',
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
    colorPrimary: '#1cc4b1',
    colorPrimaryBg: '#12332f',
    colorPrimaryBgHover: '#16403b',
    colorPrimaryBorder: '#1f5f57',
    colorInfo: '#1cc4b1',
    colorInfoBg: '#12332f',
    colorInfoBorder: '#1f5f57',
    colorLink: '#3dd4c3',
    colorSuccess: '#4ade80',
    colorSuccessBg: '#14301f',
    colorSuccessBorder: '#28563a',
    colorWarning: '#fbbf24',
    colorWarningBg: '#352a12',
    colorWarningBorder: '#66501f',
    colorError: '#ff9191',
    colorErrorBg: '#3a1d1d',
    colorErrorBgHover: '#472424',
    colorErrorBorder: '#6b3434',
    colorErrorText: '#ff9c9c',
    colorBgLayout: '#0f1413',
    colorBgContainer: '#171d1c',
    colorBgElevated: '#202827',
    colorBorder: '#3a4544',
    colorBorderSecondary: '#29322f',
    colorTextTertiary: 'rgba(255, 255, 255, 0.6)',
    colorTextDescription: 'rgba(255, 255, 255, 0.6)',
    colorTextPlaceholder: 'rgba(255, 255, 255, 0.54)',
    colorTextLightSolid: '#04211d',
  },
};

const components: NonNullable<ThemeConfig['components']> = {
  Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
};

/** The library's theme; on a phone all controls are at least 40 px high. */
export function themeFor(options: { dark: boolean; phone: boolean }): ThemeConfig {
  const chosenTheme = options.dark ? dark : light;
  return {
    ...chosenTheme,
    cssVar: { key: cssVarKey },
    components,
    token: {
      ...chosenTheme.token,
      ...(options.phone ? { controlHeight: 42, controlHeightSM: 40, controlHeightLG: 48, fontSize: 15 } : {}),
    },
  };
}
