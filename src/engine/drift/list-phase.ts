import { own } from '#scim/json.ts';
import type { Write } from '#storage/port.ts';
import { matchKey } from '../decide/match-key.ts';
import { callTarget } from '../execute/call-target.ts';
import type { ObjectType, TargetObject } from '../model/target.ts';
import { markSeen, seenAmong } from '../queries/drift-checks.ts';
import { linksOfTargets } from '../queries/drift-links.ts';
import { inList } from '../queries/placeholders.ts';
import { keepUnmanaged, type SeenAccount, unmanagedAmong } from '../queries/unmanaged.ts';
import { compareAccounts } from './compare-accounts.ts';
import { type DriftRun, keep, yieldToWork } from './drift-run.ts';
import { noteDrift, type SeenDrift } from './note-drift.ts';

const pageSize = 100;
/** The list contradicted itself: it says nothing of who is not in it. */
const doubtful = -1;

const cannotList = {
  ok: false,
  failure: {
    code: 'unsupported',
    message: 'The application cannot be listed.',
    advice: 'Nothing can be done here: only accounts that are linked are compared, unmanaged ones stay unknown.',
  },
  exchanges: [],
} as const;

/**
 * Reads the target's list page by page: linked accounts are compared, the others remembered as unmanaged. A list that cannot be read
 * to its end leaves the rest to single requests.
 */
export async function listPhase(drift: DriftRun, type: ObjectType): Promise<void> {
  const { run } = drift;
  for (;;) {
    yieldToWork(drift);
    const { place, facts } = drift.check;
    const page = { start: place + 1, count: pageSize };
    const asked = await callTarget(run, () => run.target.list?.(type, page) ?? Promise.resolve(cannotList));
    if (!asked.ok) {
      run.deps.log.info('Drift is looked for without the list of the application.', {
        job: run.job.job,
        type,
        reason: asked.failure.message,
      });
      return;
    }
    const { objects, total = doubtful } = asked.value;
    const said = place === 0 ? total : (facts.total ?? doubtful);
    if (objects.length === 0) {
      if (said === place) await keep(drift, [], { facts: { whole: [...facts.whole, type] } });
      return;
    }
    const isSame = said === total && new Set(objects.map(({ id }) => id)).size === objects.length;
    if (!(await keepPage(drift, type, objects, isSame ? said : doubtful))) return;
  }
}

/** Answers false when nothing on the page is new: the target shows the same page again and again. */
async function keepPage(
  drift: DriftRun,
  type: ObjectType,
  objects: readonly TargetObject[],
  said: number,
): Promise<boolean> {
  const { run, check } = drift;
  const { tenant, job, deps } = run;
  const seen = new Set<string>();
  const links = new Map<string, Awaited<ReturnType<typeof readLinks>>[number]>();
  const readLinks = (targets: readonly string[]) => deps.storage.read(linksOfTargets(tenant, job.job, type, targets));
  for (const targets of slicesOf(objects.map(({ id }) => id))) {
    for (const target of await deps.storage.read(seenAmong(tenant, job.job, type, inList(targets)))) seen.add(target);
    for (const link of await readLinks(targets)) links.set(link.target, link);
  }
  const fresh = objects.filter(({ id }) => !seen.has(id));
  if (fresh.length === 0) return false;
  const writes: Write[] = fresh.map(({ id }) => markSeen(tenant, job.job, type, id));
  const looked = fresh.flatMap((object) => {
    const link = links.get(object.id);
    return link === undefined ? [] : [{ link, object }];
  });
  const compared = await compareAccounts(drift, type, looked);
  writes.push(...compared.writes);
  writes.push(
    ...(await noteUnmanaged(
      drift,
      type,
      fresh.filter(({ id }) => !links.has(id)),
    )),
  );
  await keep(drift, writes, {
    place: check.place + objects.length,
    looked: check.looked + looked.length,
    facts: { shown: compared.shown, total: fresh.length === objects.length ? said : doubtful },
  });
  return true;
}

/** Remembers accounts without a link; who came since the last whole list has appeared. */
async function noteUnmanaged(
  drift: DriftRun,
  type: ObjectType,
  objects: readonly TargetObject[],
): Promise<readonly Write[]> {
  const { run, check, rows } = drift;
  const { tenant, job, deps } = run;
  const { matching } = run.decide.compiled.objects[type];
  const writes: Write[] = [];
  const appeared: SeenDrift[] = [];
  for (const slice of slicesOf(objects)) {
    const targets = slice.map(({ id }) => id);
    const known = new Map(
      (await deps.storage.read(unmanagedAmong(tenant, job.job, type, targets))).map((one) => [one.target, one]),
    );
    for (const { id, body } of slice) {
      const before = known.get(id);
      const isNew = before === undefined && check.facts.known.includes(type);
      const name = own(body, 'userName') ?? own(body, 'displayName');
      const matches = matching.flatMap((attribute, precedence) => {
        const match = matchKey(attribute.seen(body));
        return match === '' ? [] : [{ precedence, match }];
      });
      const account: SeenAccount = { type, target: id, name: typeof name === 'string' ? name : id, matches };
      if (before === undefined) rows.unmanaged += 1;
      const row = before?.row ?? rows.unmanaged;
      const seen = { row, drift: check.drift, at: deps.clock.now(), appeared: isNew };
      writes.push(...keepUnmanaged(tenant, job.job, account, seen));
      if ((isNew || before?.appeared === true) && before?.ignored === undefined) appeared.push(appearedAs(account));
    }
  }
  return [...writes, ...(await noteDrift(drift, type, appeared))];
}

function appearedAs({ type, target, name }: SeenAccount): SeenDrift {
  return {
    type,
    target,
    attribute: '',
    item: '',
    kind: 'appeared',
    source: 0,
    member: 0,
    identity: name,
    wrote: undefined,
    shows: name,
    link: undefined,
    sourceWins: false,
    pending: false,
  };
}

function slicesOf<One>(all: readonly One[]): readonly (readonly One[])[] {
  const slices: (readonly One[])[] = [];
  for (let at = 0; at < all.length; at += 500) slices.push(all.slice(at, at + 500));
  return slices;
}
