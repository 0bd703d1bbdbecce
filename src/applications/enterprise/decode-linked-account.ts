import type { Attributes } from '#engine/model/target.ts';

/** An account that a job is tied to, and what it wrote there last. */
export interface LinkedAccount {
  readonly source: number;
  readonly target: string;
  readonly written: Attributes;
}

export function decodeLinkedAccount(row: unknown): LinkedAccount {
  const { source, target, written } = row as { source: number; target: string; written: string | null };
  return { source, target, written: written === null ? {} : (JSON.parse(written) as Attributes) };
}
