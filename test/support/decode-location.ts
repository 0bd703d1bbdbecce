import type { StoreLocation } from './open-at.ts';

/** A place for a store on a command line, as JSON. */
export function decodeLocation(text: string | undefined): StoreLocation {
  return JSON.parse(text ?? '') as StoreLocation;
}
