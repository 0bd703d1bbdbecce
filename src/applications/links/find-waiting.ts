import type { SubjectSource } from '#engine/cycle/load-subjects.ts';
import type { CompiledAttribute, CompiledConfiguration } from '#engine/decide/compiled.ts';
import { referenceOf } from '#engine/decide/source-value.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { targetsByIds } from '#engine/queries/links.ts';
import { activeLinks, endOfMemberSlice, nextGroup } from '#engine/queries/numbers.ts';
import {
  documentsOf,
  endOfUserSlice,
  numbersOfIds,
  waitingForManagers,
  waitingMembers,
} from '#engine/queries/waiting-references.ts';
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
const slice = 5_000;

/**
 * References and memberships that wait, at most `limit` and what one object adds to it, and where the next page begins: who looks for what is
 * rare goes on from there. `spent`: whether it took long enough; at least one page is looked at. @throws Refused
 */
export async function findWaiting(
  from: SubjectSource,
  compiled: CompiledConfiguration,
  {
    before,
    limit,
    spent,
  }: { readonly before: string | undefined; readonly limit: number; readonly spent: () => boolean },
): Promise<{ readonly waiting: readonly Waiting[]; readonly next: string | null }> {
  const found: Found = { waiting: [], next: before === undefined ? { kind: 'User', after: 0 } : placeOf(before) };
  do {
    if (found.next?.kind === 'members') await lookAtMembers(from, compiled, found, found.next, limit);
    else if (found.next !== undefined) await lookAtReferences(from, compiled, found, found.next, limit);
  } while (found.next !== undefined && found.waiting.length < limit && !spent());
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
  const [first] = references;
  if (kind === 'User' && first !== undefined && references.length === 1 && isManager(first)) {
    const last = await lookAtManagers({ storage, tenant, job }, first.path, found, after, limit);
    found.next = last === undefined ? behind : { kind, after: last };
    return;
  }
  const linkedObjects = await storage.read(documentsOf(tenant, activeLinks(tenant, job, kind, after, page)));
  const subjects = linkedObjects.map(({ source, doc }) => {
    const named = references.flatMap(({ path, mapping }) => {
      if (mapping.source.kind !== 'direct' || doc === undefined) return [];
      const id = referenceOf(own(doc, mapping.source.attribute));
      return id === undefined ? [] : [{ path, id }];
    });
    return { source, named };
  });
  const ids = [...new Set(subjects.flatMap(({ named }) => named.map(({ id }) => id)))];
  const linked = new Set<string>();
  const numbers = new Map<string, number>();
  for (let at = 0; at < ids.length; at += page) {
    const some = ids.slice(at, at + page);
    for (const { id } of await storage.read(targetsByIds(tenant, job, some))) linked.add(id);
    for (const { id, source } of await storage.read(numbersOfIds(tenant, some))) numbers.set(id, source);
  }
  for (const { source, named } of subjects) {
    for (const { path, id } of named) {
      if (!linked.has(id)) found.waiting.push({ source, path, awaited: numbers.get(id), id });
    }
    found.next = { kind, after: source };
    if (found.waiting.length >= limit) return;
  }
  if (subjects.length < page) found.next = behind;
}

/** The reference that the store finds by itself, without reading who has it. */
function isManager({ mapping: { source } }: CompiledAttribute): boolean {
  return source.kind === 'direct' && source.attribute === 'manager';
}

/** Answers where to go on; undefined: at the end. */
async function lookAtManagers(
  { storage, tenant, job }: Pick<SubjectSource, 'storage' | 'tenant' | 'job'>,
  path: string,
  { waiting }: Found,
  after: number,
  limit: number,
): Promise<number | undefined> {
  const [end] = await storage.read(endOfUserSlice(tenant, job, after, slice));
  const room = limit - waiting.length;
  const range = { after, upTo: end ?? Number.MAX_SAFE_INTEGER };
  const here = await storage.read(waitingForManagers(tenant, job, range, room));
  waiting.push(...here.map((one) => ({ path, ...one })));
  return here.length === room ? here.at(-1)?.source : end;
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
