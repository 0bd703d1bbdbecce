import type { SubjectSource } from '#engine/cycle/load-subjects.ts';
import type { CompiledConfiguration } from '#engine/decide/compiled.ts';
import { referenceOf } from '#engine/decide/source-value.ts';
import type { Subject } from '#engine/model/subject.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { targetsByIds } from '#engine/queries/links.ts';
import { activeLinks, endOfMemberSlice, nextGroup } from '#engine/queries/numbers.ts';
import { subjectsOf } from '#engine/queries/subjects.ts';
import { numbersOfIds, waitingMembers } from '#engine/queries/waiting-references.ts';
import { own } from '#scim/json.ts';
import { Refused } from '../refused.ts';

/** A reference whose other end has no account. */
export interface Waiting {
  readonly source: number;
  readonly path: string;
  /** The object that it names; undefined: it is not in the directory. */
  readonly awaited: number | undefined;
  /** What names it. */
  readonly id: string | undefined;
}

/** Where a page ended: behind an object of the references, or behind a member of a group. */
type Place =
  | { readonly kind: ObjectType; readonly after: number }
  | { readonly kind: 'members'; readonly group: number; readonly after: number };

interface Found {
  readonly waiting: Waiting[];
  next: Place | undefined;
}

const page = 500;
/** Objects and members looked at for one answer, in pages: who looks for what is rare goes on from there. */
const mostPages = 12;
const slice = 5_000;

/** References and memberships that wait, at most `limit` and what one object adds to it, and where the next page begins. @throws Refused */
export async function findWaiting(
  from: SubjectSource,
  compiled: CompiledConfiguration,
  before: string | undefined,
  limit: number,
): Promise<{ readonly waiting: readonly Waiting[]; readonly next: string | null }> {
  const found: Found = { waiting: [], next: before === undefined ? { kind: 'User', after: 0 } : placeOf(before) };
  for (let pages = 0; pages < mostPages && found.next !== undefined && found.waiting.length < limit; pages += 1) {
    if (found.next.kind === 'members') await lookAtMembers(from, compiled, found, found.next, limit);
    else await lookAtReferences(from, compiled, found, found.next, limit);
  }
  return { waiting: found.waiting, next: found.next === undefined ? null : printPlace(found.next) };
}

async function lookAtReferences(
  { storage, tenant, job }: SubjectSource,
  { objects }: CompiledConfiguration,
  found: Found,
  { kind, after }: Extract<Place, { readonly kind: ObjectType }>,
  limit: number,
): Promise<void> {
  const behind: Place = kind === 'User' ? { kind: 'Group', after: 0 } : { kind: 'members', group: 0, after: 0 };
  const { references } = objects[kind];
  if (references.length === 0) {
    found.next = behind;
    return;
  }
  const subjects = await storage.read(subjectsOf(tenant, job, activeLinks(tenant, job, kind, after, page)));
  const named = (subject: Subject) =>
    references.flatMap(({ path, mapping: { source } }) => {
      if (source.kind !== 'direct' || subject.doc === undefined) return [];
      const id = referenceOf(own(subject.doc, source.attribute));
      return id === undefined ? [] : [{ path, id }];
    });
  const ids = [...new Set(subjects.flatMap((subject) => named(subject).map(({ id }) => id)))];
  const linked = new Set<string>();
  const numbers = new Map<string, number>();
  for (let at = 0; at < ids.length; at += page) {
    const some = ids.slice(at, at + page);
    for (const { id } of await storage.read(targetsByIds(tenant, job, some))) linked.add(id);
    for (const { id, source } of await storage.read(numbersOfIds(tenant, some))) numbers.set(id, source);
  }
  for (const subject of subjects) {
    for (const { path, id } of named(subject)) {
      if (!linked.has(id)) found.waiting.push({ source: subject.source, path, awaited: numbers.get(id), id });
    }
    found.next = { kind, after: subject.source };
    if (found.waiting.length >= limit) return;
  }
  if (subjects.length < page) found.next = behind;
}

async function lookAtMembers(
  { storage, tenant, job }: SubjectSource,
  { objects }: CompiledConfiguration,
  found: Found,
  { group, after }: Extract<Place, { readonly kind: 'members' }>,
  limit: number,
): Promise<void> {
  const next = (number: number | undefined): Place | undefined =>
    number === undefined ? undefined : { kind: 'members', group: number, after: 0 };
  if (group === 0 || !objects.Group.members) {
    const [first] = objects.Group.members ? await storage.read(nextGroup(tenant, job, 0)) : [];
    found.next = next(first);
    return;
  }
  const [end] = await storage.read(endOfMemberSlice(tenant, group, after, slice));
  const range = { after, upTo: end ?? Number.MAX_SAFE_INTEGER };
  const room = limit - found.waiting.length;
  const members = await storage.read(waitingMembers(tenant, job, group, range, room));
  for (const member of members) found.waiting.push({ source: group, path: 'members', awaited: member, id: undefined });
  const last = members.at(-1);
  if (members.length === room && last !== undefined) found.next = { kind: 'members', group, after: last };
  else if (end !== undefined) found.next = { kind: 'members', group, after: end };
  else found.next = next((await storage.read(nextGroup(tenant, job, group)))[0]);
}

function printPlace(place: Place): string {
  return place.kind === 'members' ? `members.${place.group}.${place.after}` : `${place.kind}.${place.after}`;
}

/** @throws Refused `invalid` */
function placeOf(text: string): Place {
  const [, kind, first = '', second] = /^(User|Group|members)\.(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text) ?? [];
  if (kind === 'members' && second !== undefined) return { kind, group: Number(first), after: Number(second) };
  if ((kind === 'User' || kind === 'Group') && second === undefined) return { kind, after: Number(first) };
  throw new Refused('invalid', `${text} is no place in the list.`, 'Hand in what `next` said.');
}
