import type { Difference } from '../form/differences.ts';
import type { ChangeSet } from './change-set.ts';

export interface FileChanges {
  readonly basis: string;
  readonly changes: readonly Difference[];
  /** How many of them take something away: rows, filters, roles, assignments, applications. */
  readonly removals: number;
  /** The paths of those. */
  readonly removed: readonly string[];
  /** Secrets that must be handed in. */
  readonly secrets: readonly { readonly application: string; readonly reference: string }[];
}

/** What a file changes, as people read it. */
export function viewChanges({ basis, applications, pruned }: ChangeSet): FileChanges {
  const goes = pruned.map(({ settled }) => ({ path: settled.name, before: settled.name, after: null }));
  const changes = [...applications.flatMap((each) => each.changes), ...goes];
  const removed = changes.filter(isRemoval).map(({ path }) => path);
  const secrets = applications.flatMap(({ name, secret: { missing } }) =>
    missing === undefined ? [] : [{ application: name, reference: missing }],
  );
  return { basis, changes, removals: removed.length, removed, secrets };
}

const lists: readonly string[] = [
  'attributes',
  'scopingFilters',
  'attributeList',
  'assigned',
  'roles',
  'protected',
  'pushRules',
  'pushedGroups',
];

/** An entry of a list that is gone, or a whole application. */
function isRemoval({ path, after }: Difference): boolean {
  if (after !== null) return false;
  const steps = path.split(' › ');
  return steps.length === 1 || lists.includes(steps.at(-2) ?? '') || lists.includes(steps.at(-1) ?? '');
}
