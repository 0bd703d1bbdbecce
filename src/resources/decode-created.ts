import type { Created } from './created-since.ts';

export function decodeCreated(row: unknown): Created {
  const { created, actor } = row as Created;
  return { created: Number(created), actor };
}
