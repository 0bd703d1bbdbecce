import type { Write } from '#storage/port.ts';
import { insertEntry } from '../log/insert-entry.ts';
import { identitiesOf } from '../queries/identities.ts';
import { type Run, read } from './run.ts';

interface Membership {
  readonly group: number;
  readonly member: number;
}

/** Members in an entry: as many as of those that are written. */
const most = 199;

/** The entries of memberships whose removal is held, by group: who stays in it for the time being. */
export async function heldMembersEntries(run: Run, memberships: readonly Membership[]): Promise<readonly Write[]> {
  if (memberships.length === 0) return [];
  const names = await namesOf(run, memberships);
  const nameOf = (source: number) => names.get(source) ?? `object ${source}`;
  const groups = [...Map.groupBy(memberships, ({ group }) => group)];
  return groups.flatMap(([group, states]) => {
    const batches = Array.from({ length: Math.ceil(states.length / most) }, (_, at) =>
      states.slice(at * most, (at + 1) * most),
    );
    return batches.map((batch) => entryOf(run, group, batch, nameOf));
  });
}

function entryOf(run: Run, group: number, states: readonly Membership[], nameOf: (source: number) => string): Write {
  const message =
    states.length === 1
      ? 'Taking out one member is held: too many would be removed at once. Nothing was written.'
      : `Taking out ${states.length} members is held: too many would be removed at once. Nothing was written.`;
  return insertEntry(run, {
    source: group,
    type: 'Group',
    identity: nameOf(group),
    target: undefined,
    action: 'update',
    status: 'skipped',
    code: 'held',
    message,
    advice: 'Allow it or reject it under Held changes.',
    situation: 'confirmed',
    steps: [{ name: 'guard', status: 'skipped', text: message }],
    modified: states.map(({ member }) => ({ path: 'members', before: nameOf(member), after: null })),
    exchanges: [],
  });
}

async function namesOf(run: Run, memberships: readonly Membership[]): Promise<ReadonlyMap<number, string>> {
  const numbers = [...new Set(memberships.flatMap(({ group, member }) => [group, member]))];
  const names = new Map<number, string>();
  for (let at = 0; at < numbers.length; at += 500) {
    const found = await read(run, identitiesOf(run.tenant, numbers.slice(at, at + 500)));
    for (const { source, identity } of found) names.set(source, identity);
  }
  return names;
}
