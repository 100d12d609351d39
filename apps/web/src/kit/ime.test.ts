import { describe, expect, it } from 'vitest';
import { isComposing } from './ime.ts';

describe('an input method', () => {
  it('composes while the browser says so', () => {
    expect(isComposing({ key: 'Enter', nativeEvent: { isComposing: true, keyCode: 13 } })).toBe(true);
    expect(isComposing({ key: 'Enter', isComposing: true })).toBe(true);
  });

  it('composes on Safari’s last Enter, which only its key code tells', () => {
    expect(isComposing({ key: 'Enter', nativeEvent: { isComposing: false, keyCode: 229 } })).toBe(true);
    expect(isComposing({ key: 'Enter', keyCode: 229 })).toBe(true);
  });

  it('does not compose on a plain Enter', () => {
    expect(isComposing({ key: 'Enter', keyCode: 13, nativeEvent: { isComposing: false, keyCode: 13 } })).toBe(false);
  });
});
