import { useEffect, useRef } from 'react';
import { isComposing } from './ime.ts';

/** Keys the page knows: `mod` is Ctrl, or Command on a Mac. */
export type Shortcut = 'n' | 'p' | '/' | 'Escape' | 'mod+Enter';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function matches(event: KeyboardEvent, shortcut: Shortcut): boolean {
  if (shortcut === 'mod+Enter') return event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  return event.key === shortcut && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/**
 * Calls `handler` on a key anywhere on the page. Single letters do nothing while somebody types or a dialog is open; nothing
 * happens while an input method composes. `active: false` switches it off.
 */
export function useShortcut(shortcut: Shortcut, handler: () => void, active = true): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || !matches(event, shortcut)) return;
      const single = shortcut.length === 1;
      if (single && (isTyping(event.target) || document.querySelector('[aria-modal="true"]'))) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shortcut, active]);
}
