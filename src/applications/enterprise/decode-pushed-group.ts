import { decodeStoredResource } from '#resources/decode-stored-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';

/** A group that is assigned, with what stands for it in the application. */
export interface PushedGroupRow {
  readonly group: StoredResource;
  readonly target: string | null;
  readonly state: string | null;
  readonly origin: string | null;
  /** Milliseconds. */
  readonly linked: number | null;
  readonly failure: string | null;
}

export function decodePushedGroup(row: unknown): PushedGroupRow {
  const { l_target, l_state, l_origin, l_at, failure } = row as {
    readonly l_target: string | null;
    readonly l_state: string | null;
    readonly l_origin: string | null;
    readonly l_at: number | string | null;
    readonly failure: string | null;
  };
  const linked = l_at === null ? null : Number(l_at);
  return { group: decodeStoredResource(row), target: l_target, state: l_state, origin: l_origin, linked, failure };
}
