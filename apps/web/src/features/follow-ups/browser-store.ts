/** This browser's storage, or one for this page only where it is forbidden. */
export function browserStore(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> {
  try {
    return window.localStorage;
  } catch {
    return forbidden;
  }
}

const refuse = () => {
  throw new DOMException('storage is forbidden', 'SecurityError');
};
const forbidden = { length: 0, key: () => null, getItem: () => null, setItem: refuse, removeItem: () => undefined };
