import type { Json } from '#scim/json.ts';
import type { ProfileFileInput } from './profile-file.ts';

/** What `fromProfile` put together, without what is undefined; the round trip of every profile proves that a file can say it. */
export function decodeProfileFile(parts: object): ProfileFileInput {
  return JSON.parse(JSON.stringify(parts)) as ProfileFileInput;
}

/** A value that a file held, as JSON. */
export function jsonOf(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** The text of a file, as the store holds it. */
export function decodeStoredText(value: string): string {
  return JSON.parse(value) as string;
}

export function decodeShapeRow(row: unknown): {
  readonly tenant: number;
  readonly name: string;
  readonly shape: string;
} {
  return row as { tenant: number; name: string; shape: string };
}
