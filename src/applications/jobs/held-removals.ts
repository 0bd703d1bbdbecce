import { explainCode } from '#engine/log/explain-code.ts';
import { type HeldAction, sumOf } from '#engine/model/guard.ts';
import { allowHeld, countHeld, type HeldRow, heldRows, rejectHeld } from '#engine/queries/held.ts';
import { identitiesOf } from '#engine/queries/identities.ts';
import { audited } from '../audited.ts';
import { type CsvColumns, csvOf } from '../csv.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { Refused } from '../refused.ts';
import { beginIfOn, type When } from './begin-cycle.ts';
import { readJob } from './read-job.ts';

export interface HeldView {
  /** Where it stands in the list: to be handed in as `after`. */
  readonly place: string;
  readonly name: string;
  readonly type: string;
  /** Null: it was deleted from the directory for good. */
  readonly objectId: string | null;
  /** Of a membership: who would be taken out of `name`. */
  readonly member: string | null;
  readonly action: HeldAction;
  /** Why it would be removed: a code of docs/ERRORS.md, or a sentence. */
  readonly ground: string;
  /** The same in words. */
  readonly reason: string;
}

export interface HeldPage {
  readonly removals: readonly HeldView[];
  /** To be handed in as `after` for those that follow; null: that was all. */
  readonly next: string | null;
}

const columns: CsvColumns<HeldView> = [
  ['Name', ({ name }) => name],
  ['Type', ({ type }) => type],
  ['Object ID', ({ objectId }) => objectId],
  ['Member', ({ member }) => member],
  ['Action', ({ action }) => action],
  ['Why', ({ ground }) => ground],
];

/** What waits for a person, a page at a time. @throws Refused */
export async function heldOf(
  deps: ApplicationDeps,
  name: string,
  { after, limit = 50 }: { after?: string | undefined; limit?: number | undefined },
): Promise<HeldPage> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job } = await readJob(deps, tenant.tenant, application);
  const rows = await deps.storage.read(heldRows(tenant.tenant, job.job, placeOf(after), limit));
  const numbers = [...new Set(rows.flatMap(({ source, member }) => (member === 0 ? [source] : [source, member])))];
  const names = new Map<number, string>();
  for (let at = 0; at < numbers.length; at += 500) {
    const found = await deps.storage.read(identitiesOf(tenant.tenant, numbers.slice(at, at + 500)));
    for (const { source, identity } of found) names.set(source, identity);
  }
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    removals: rows.map((row) => viewHeld(row, names)),
    next: last === undefined ? null : printPlace(last),
  };
}

/** The same as text of a file: CSV (RFC 4180). @throws Refused */
export async function exportHeld(
  deps: ApplicationDeps,
  name: string,
  after: string | undefined,
): Promise<{ text: string; entries: number; next: string | null }> {
  const { removals, next } = await heldOf(deps, name, { after, limit: 1000 });
  return { text: csvOf(columns, removals, after === undefined), entries: removals.length, next };
}

/** Lets go what is held, once; `count` is how many the administrator saw. @throws Refused `changed` when they are others by now */
export async function allowRemovals(
  administrator: Administrator,
  name: string,
  count: number,
): Promise<{ allowed: number; when: When }> {
  const { deps, actor } = administrator;
  const { tenant, job, application, held } = await heldNow(administrator, name);
  const all = sumOf(held);
  const others = (now: string) => new Refused('changed', now, 'Look at the list as it is now, then allow it again.');
  if (all !== count) throw others(`${all} changes are held by now, not ${count}.`);
  const audit = audited(administrator, tenant, 'job.removals.allow', application, undefined, held);
  const committed = await deps.storage.commit({ tenant, writes: [...allowHeld(tenant, job.job, count), audit] });
  if (!committed.done) throw others(`Others than the ${count} changes you saw are held by now.`);
  return { allowed: all, when: await beginIfOn(deps, job, { actor, joins: false }) };
}

/** Discards what is held; those objects are looked at anew, and who is still out of scope is held again. @throws Refused */
export async function rejectRemovals(
  administrator: Administrator,
  name: string,
): Promise<{ rejected: number; when: When }> {
  const { deps, actor } = administrator;
  const { tenant, job, application, held } = await heldNow(administrator, name);
  const audit = audited(administrator, tenant, 'job.removals.reject', application, undefined, held);
  await deps.storage.commit({ tenant, writes: [...rejectHeld(tenant, job.job), audit] });
  return { rejected: sumOf(held), when: await beginIfOn(deps, job, { actor, joins: true }) };
}

async function heldNow({ deps }: Administrator, name: string) {
  const { tenant, application } = await namedApplication(deps, name);
  const { job } = await readJob(deps, tenant.tenant, application);
  const held = await countHeld((query) => deps.storage.read(query), tenant.tenant, job.job);
  if (sumOf(held) === 0) {
    throw new Refused('conflict', `${application.name} holds nothing.`, 'Somebody may have decided meanwhile.');
  }
  return { tenant: tenant.tenant, job, application: application.name, held };
}

function printPlace({ source, member }: Pick<HeldRow, 'source' | 'member'>): string {
  return `${source}.${member}`;
}

function viewHeld({ source, member, action, ground, type, id }: HeldRow, names: ReadonlyMap<number, string>): HeldView {
  const nameOf = (number: number) => names.get(number) ?? `object ${number}`;
  return {
    place: printPlace({ source, member }),
    name: nameOf(source),
    type,
    objectId: id ?? null,
    member: member === 0 ? null : nameOf(member),
    action,
    ground,
    reason: explainCode(ground).title,
  };
}

/** @throws Refused `invalid` */
function placeOf(after: string | undefined): { readonly source: number; readonly member: number } {
  if (after === undefined) return { source: 0, member: 0 };
  const found = /^(\d{1,15})\.(\d{1,15})$/.exec(after);
  if (found === null) throw new Refused('invalid', `${after} is no place in the list.`, 'Hand in what `next` said.');
  return { source: Number(found[1]), member: Number(found[2]) };
}
