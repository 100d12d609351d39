import { v7 } from 'uuid';

/** A new identifier (UUIDv7: later ones sort later). Made here, so that a repeated save cannot make a second record. */
export function newId(): string {
  return v7();
}
