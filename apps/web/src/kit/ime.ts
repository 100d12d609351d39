import { type KeyboardEvent, useCallback } from 'react';

/** The parts of a key event that say whether an input method is composing. */
export interface ComposingKey {
  readonly key?: string;
  readonly keyCode?: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing?: boolean; readonly keyCode?: number };
}

/**
 * Whether a key belongs to an input method that is composing. Safari ends the composition before the Enter that confirms it,
 * and tells it only by key code 229.
 */
export function isComposing(event: ComposingKey): boolean {
  const native = event.nativeEvent ?? event;
  return native.isComposing === true || native.keyCode === 229 || event.keyCode === 229;
}

/** A key handler for inputs: Enter calls `handler`, unless an input method is composing or Shift asks for a new line. */
export function useSubmitOnEnter(handler: () => void): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
      event.preventDefault();
      handler();
    },
    [handler],
  );
}

/** A form's `onKeyDown`: the Enter that confirms a composition does not submit the form. */
export function keepComposing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
}
