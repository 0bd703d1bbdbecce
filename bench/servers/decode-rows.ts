import type { SampleUser } from '../people.ts';

export interface UserRow {
  readonly n: number;
  readonly id: string;
  readonly version: number;
  readonly doc: string;
}

export function decodeUserRow(row: unknown): UserRow {
  return row as UserRow;
}

export function decodeCount(row: unknown): number {
  return (row as { readonly count: number }).count;
}

/** A body that the load generator made. */
export function parseUser(text: string): SampleUser {
  return JSON.parse(text) as SampleUser;
}

/** The new display name in a PATCH body that the load generator made. */
export function parseNewDisplayName(text: string): string {
  return (JSON.parse(text) as { readonly Operations: readonly [{ readonly value: string }] }).Operations[0].value;
}

/** A kept SCIM resource of the peer, which hands over proxies with traps: what they show is kept, not they. */
export function parseShown(instance: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(instance)) as Record<string, unknown>;
}

/** What names a user or a group in a body that the engine made. */
export function parseNamed(text: string): { readonly userName?: string; readonly displayName?: string } {
  return JSON.parse(text) as { readonly userName?: string; readonly displayName?: string };
}

export function decodeLive(row: unknown): number {
  return (row as { readonly live: number }).live;
}

export function decodeNumbered(row: unknown): Pick<UserRow, 'n' | 'id'> {
  return row as UserRow;
}
