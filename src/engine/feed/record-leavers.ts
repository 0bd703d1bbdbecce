import type { Write } from '#storage/port.ts';
import type { EngineDeps } from '../deps.ts';
import { isOfDirectory } from '../model/leaver.ts';
import { feedEnds } from '../queries/feed.ts';
import {
  alreadyRead,
  countOpen,
  insertLeaver,
  type LastLeft,
  type LeavingChange,
  leaverMark,
  leavingChanges,
  leftAndAway,
  moveLeaverMark,
  setLeaverDeleted,
  setReturned,
} from '../queries/leavers.ts';
import { peopleNow, writtenNames } from '../queries/people.ts';
import { openRevocations, returnRevocations } from '../queries/revocations.ts';
import { deriveDepartures, type PersonNow } from './derive-departures.ts';

/** Feed numbers looked at in one commit. */
const stretch = 500;

/** So far may the mark stay behind where nobody left: moving it is a commit. */
const patience = 2000;

/** What it takes to read a directory for leavers. */
export type LeaverDeps = Pick<EngineDeps, 'storage' | 'random'>;

/**
 * Reads the change feed to its end for people who were disabled or deleted, or came back, and writes them down with the accounts that
 * are to be revoked: in one commit with how far it has read, so that nothing is lost or told twice, however often and wherever it is
 * asked. Jobs ask before they evaluate anybody, the report before it answers, and housekeeping before it cuts the feed.
 */
export async function recordLeavers({ storage, random }: LeaverDeps, tenant: number): Promise<void> {
  for (;;) {
    const [mark = 0] = await storage.read(leaverMark(tenant));
    const [ends] = await storage.read(feedEnds(tenant));
    if (ends === undefined || ends.seq <= mark) return;
    let upTo = mark;
    let changes: readonly LeavingChange[] = [];
    while (changes.length === 0 && upTo < ends.seq) {
      changes = await storage.read(leavingChanges(tenant, upTo, upTo + stretch));
      upTo = Math.min(ends.seq, upTo + stretch);
    }
    if (changes.length === 0 && upTo - mark < patience) return;
    const writes = await writesOf({ storage, random }, tenant, changes);
    const committed = await storage.commit({ tenant, writes: [...moveLeaverMark(tenant, mark, upTo), ...writes] });
    if (!committed.done && committed.refusal !== alreadyRead)
      throw new Error(`Leavers could not be written down: ${committed.refusal}.`);
  }
}

async function writesOf(
  { storage, random }: LeaverDeps,
  tenant: number,
  changes: readonly LeavingChange[],
): Promise<readonly Write[]> {
  if (changes.length === 0) return [];
  const sources = [...new Set(changes.map(({ n }) => n))];
  const people = await peopleOf({ storage, random }, tenant, sources, changes);
  const away = new Map<number, LastLeft>();
  for (const one of await storage.read(leftAndAway(tenant, sources)))
    if (isOfDirectory(one.cause) && !away.has(one.source)) away.set(one.source, one);
  const { left, deleted, returned } = deriveDepartures(changes, people, away);
  return [
    ...left.flatMap((one) => {
      const leaver = random.entry();
      return [
        insertLeaver(tenant, { ...one, leaver }),
        openRevocations(tenant, leaver, one.source),
        countOpen(tenant, one.source),
      ];
    }),
    ...deleted.map(({ leaver, at }) => setLeaverDeleted(tenant, leaver, at)),
    ...returned.flatMap(({ leaver, source, at }) => [
      setReturned(tenant, leaver, at),
      returnRevocations(tenant, source, { at, leaver }),
      countOpen(tenant, source),
    ]),
  ];
}

async function peopleOf(
  { storage }: LeaverDeps,
  tenant: number,
  sources: readonly number[],
  changes: readonly LeavingChange[],
): Promise<ReadonlyMap<number, PersonNow>> {
  const found = new Map((await storage.read(peopleNow(tenant, sources))).map((one) => [one.source, one]));
  const gone = sources.filter((source) => !found.has(source));
  if (gone.length === 0) return found;
  const names = new Map(
    (await storage.read(writtenNames(tenant, gone))).map(({ source, identity }) => [source, identity]),
  );
  for (const { n, id } of changes.filter((change) => !found.has(change.n))) {
    const identity = names.get(n) ?? '';
    const known = { object: id, identity: identity === '' ? id : identity, name: '' };
    found.set(n, { source: n, state: 'gone', wasDisabled: false, ...known });
  }
  return found;
}
