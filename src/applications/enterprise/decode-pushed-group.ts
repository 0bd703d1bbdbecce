import type { PushState } from '#engine/model/group-push.ts';
import type { SaidPush } from '#engine/queries/group-push.ts';
import { decodeStoredResource } from '#resources/decode-stored-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { timeOfEntry } from '#storage/entry-time.ts';

/** A group of the directory with what stands for it in the application, and what was said of pushing it. */
export interface PushedGroupRow {
  readonly group: StoredResource;
  readonly push: SaidPush | undefined;
  readonly assigned: boolean;
  readonly target: string | null;
  readonly state: string | null;
  readonly origin: string | null;
  /** Milliseconds; when something was last written, or the link was made. */
  readonly at: number | null;
  readonly failure: string | null;
}

/** What was said of pushing one group. */
export interface GroupPush {
  readonly group: StoredResource;
  readonly said: SaidPush;
}

export function decodeGroupPush(row: unknown): GroupPush {
  const { h_state, h_named } = row as { readonly h_state: PushState; readonly h_named: number | string };
  return { group: decodeStoredResource(row), said: { state: h_state, named: Number(h_named) === 1 } };
}

export function decodePushedGroup(row: unknown): PushedGroupRow {
  const { h_state, h_named, assigned, l_target, l_state, l_origin, l_at, g_entry, failure, m_failure } = row as {
    readonly h_state: PushState | null;
    readonly h_named: number | string | null;
    readonly assigned: number | string;
    readonly l_target: string | null;
    readonly l_state: string | null;
    readonly l_origin: string | null;
    readonly l_at: number | string | null;
    readonly g_entry: string | null;
    readonly failure: string | null;
    readonly m_failure: string | null;
  };
  return {
    group: decodeStoredResource(row),
    push: h_state === null ? undefined : { state: h_state, named: Number(h_named) === 1 },
    assigned: Number(assigned) === 1,
    target: l_target,
    state: l_state,
    origin: l_origin,
    at: g_entry !== null ? timeOfEntry(g_entry) : l_at === null ? null : Number(l_at),
    failure: failure ?? m_failure,
  };
}
