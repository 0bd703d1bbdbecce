import type { Departure } from '../model/leaver.ts';
import type { LastLeft, LeavingChange } from '../queries/leavers.ts';

/** Somebody as the directory has them now; `gone`: for good. */
export interface PersonNow {
  readonly source: number;
  readonly state: 'enabled' | 'disabled' | 'deleted' | 'gone';
  /** In the recycle bin, and was disabled before. */
  readonly wasDisabled: boolean;
  readonly object: string;
  readonly identity: string;
  readonly name: string;
}

/** What a stretch of the change feed says of people who leave and come back. */
export interface Departures {
  readonly left: readonly Omit<Departure, 'leaver'>[];
  /** Who was disabled before and is deleted now. */
  readonly deleted: readonly { readonly leaver: string; readonly at: number }[];
  readonly returned: readonly { readonly leaver: string; readonly source: number; readonly at: number }[];
}

/**
 * Who left and who came back, from changes and from how everybody is now: somebody who left and was back before anybody looked did
 * not leave. `away`: who left the directory before and has not come back, one entry each.
 */
export function deriveDepartures(
  changes: readonly LeavingChange[],
  people: ReadonlyMap<number, PersonNow>,
  away: ReadonlyMap<number, Pick<LastLeft, 'leaver' | 'cause' | 'deleted'>>,
): Departures {
  const left: Omit<Departure, 'leaver'>[] = [];
  const deleted: { leaver: string; at: number }[] = [];
  const returned: { leaver: string; source: number; at: number }[] = [];
  for (const [source, ones] of bySource(changes)) {
    const person = people.get(source);
    const last = ones.at(-1);
    if (person === undefined || last === undefined) continue;
    const before = away.get(source);
    const { deletion, disabling } = lastOfEach(ones);
    if (person.state === 'enabled') {
      if (before !== undefined) returned.push({ leaver: before.leaver, source, at: last.at });
    } else if (before !== undefined) {
      const isNew = before.cause === 'disabled' && before.deleted === undefined;
      if (deletion !== undefined && isNew) deleted.push({ leaver: before.leaver, at: deletion.at });
    } else {
      const disabled = person.state === 'disabled' || person.wasDisabled ? disabling : undefined;
      const change = disabled ?? deletion;
      if (change === undefined) continue;
      left.push({
        source,
        object: person.object,
        identity: person.identity,
        name: person.name,
        cause: disabled === undefined ? 'deleted' : 'disabled',
        at: change.at,
        seq: change.seq,
        actor: change.actor,
        deleted: disabled === undefined ? undefined : deletion?.at,
      });
    }
  }
  return { left, deleted, returned };
}

function bySource(changes: readonly LeavingChange[]): ReadonlyMap<number, readonly LeavingChange[]> {
  const found = new Map<number, LeavingChange[]>();
  for (const change of changes) {
    const list = found.get(change.n);
    if (list === undefined) found.set(change.n, [change]);
    else list.push(change);
  }
  return found;
}

/** The deletion that counts is the first after the last restore; of what switched the account, the last. */
function lastOfEach(changes: readonly LeavingChange[]): {
  readonly deletion: LeavingChange | undefined;
  readonly disabling: LeavingChange | undefined;
} {
  let deletion: LeavingChange | undefined;
  let disabling: LeavingChange | undefined;
  for (const change of changes) {
    if (change.kind === 'restored') deletion = undefined;
    else if (change.kind === 'updated') disabling = change;
    else deletion ??= change;
  }
  return { deletion, disabling };
}
