import type { ChainLink } from './chain.ts';
import type { Change, Commit, Link, Seq, Value } from './port.ts';

/**
 * Takes `k` numbers of a tenant's feed; parameters: k, tenant. The row stays locked until COMMIT, so that numbers become
 * visible in order and without gaps, whoever writes.
 */
export const takeNumbers = 'update feed set seq = seq + ? where tenant = ? returning seq';

/** The refusal of a commit with changes whose tenant has no feed row. */
export const unknownTenant = 'unknown-tenant';

/** One row of `change`, in the order of its columns. */
export const changeColumns = [
  'tenant',
  'seq',
  'n',
  'id',
  'type',
  'kind',
  'member',
  'paths',
  'version',
  'actor',
  'request',
  'at',
] as const;

/** Replaces each `Seq` by its feed number, and each `Link` by the write's; `first` is the number of the commit's first change. */
export function resolveNumbers(
  parameters: readonly (Value | Seq | Link)[],
  first: number,
  link: ChainLink | undefined,
): Value[] {
  return parameters.map((value) => {
    if (value === null || typeof value !== 'object' || 'seq' in value) return resolveNumber(value, first);
    return link?.[value.link] ?? null;
  });
}

function resolveNumber(value: Value | Seq, first: number): Value {
  return value !== null && typeof value === 'object' ? first + value.seq : value;
}

/** The values of change `index` of a commit, in the order of `changeColumns`. */
export function changeRow(commit: Commit, change: Change, index: number, first: number, at: number): Value[] {
  return [
    commit.tenant,
    first + index,
    resolveNumber(change.n, first),
    change.id,
    change.type,
    change.kind,
    change.member ?? null,
    change.paths ?? null,
    change.version ?? null,
    commit.actor ?? null,
    commit.request ?? null,
    at,
  ];
}
