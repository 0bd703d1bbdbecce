import type { JsonObject } from '#scim/json.ts';
import { type Projection, project, shows } from '#scim/projection.ts';
import { typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import type { ShownGroup, ShownMember } from './decode-membership.ts';
import { decodeDocument } from './decode-stored-resource.ts';
import { locationOf, metaOf, metaText } from './meta.ts';
import {
  membersAtOnce,
  readFewMembers,
  readMemberPage,
  readShownGroups,
  readShownMembers,
} from './shown-memberships.ts';
import type { StoredResource } from './stored-resource.ts';
import { turnOfEventLoop } from './turn-of-event-loop.ts';

export interface Representation {
  /** The tenant's public SCIM base URL, without a slash at the end. */
  readonly location: string;
  readonly projection?: Projection | undefined;
  /** The members of each group, where they are known; absent: they are read. */
  readonly members?: ReadonlyMap<number, readonly ShownMember[]>;
}

/** The JSON text of a resource, or pieces of it that are read while it is sent. */
export type Text = string | AsyncIterable<string>;

/**
 * The same as `represent`; but where the resources have so many members that one statement does not read them, these are read
 * page by page by whoever takes the pieces. No more than a page is held.
 */
export async function representInPieces(
  context: ResourceContext,
  resources: readonly StoredResource[],
  options: Representation,
): Promise<readonly Text[]> {
  const numbers = numbersThatShow(context, resources, 'members', options.projection);
  if (numbers.length === 0) return represent(context, resources, { ...options, members: nobody });
  const few = await readFewMembers(context, numbers);
  if (few !== undefined) return represent(context, resources, { ...options, members: few });
  const texts = await represent(context, resources, { ...options, members: nobody });
  const withMembers = new Set(numbers);
  return resources.map((resource, at) => {
    const text = texts[at] ?? '';
    return withMembers.has(resource.n) ? piecesOf(context, resource, text, options) : text;
  });
}

async function* piecesOf(
  context: ResourceContext,
  { n, type }: StoredResource,
  text: string,
  { location, projection }: Representation,
): AsyncGenerator<string> {
  const { schema } = typeNamed(context.profile, type);
  let after = 0;
  let opened = false;
  do {
    const page = await readMemberPage(context, [n], after);
    const members = page.map((member) => memberReference(context, location, member));
    const shown = projection === undefined ? members : (project(schema, { members }, projection).members ?? []);
    const piece = JSON.stringify(shown).slice(1, -1);
    if (piece !== '') yield opened ? `,${piece}` : `${text.slice(0, -1)},"members":[${piece}`;
    opened ||= piece !== '';
    after = page.length < membersAtOnce ? 0 : (page.at(-1)?.n ?? 0);
    if (after > 0) await turnOfEventLoop();
  } while (after > 0);
  yield opened ? ']}' : text;
}

/**
 * The JSON texts of resources as clients see them, in the same order: id, meta, groups, members added. Without projection
 * a document is spliced, never parsed. Memberships of the whole page take one statement each, and none when nobody asks.
 */
export async function represent(
  context: ResourceContext,
  resources: readonly StoredResource[],
  { location, projection, members: known }: Representation,
): Promise<string[]> {
  const inGroups = numbersThatShow(context, resources, 'groups', projection);
  const withMembers = known === undefined ? numbersThatShow(context, resources, 'members', projection) : [];
  const groups = inGroups.length === 0 ? nobody : await readShownGroups(context, inGroups);
  const members = known ?? (withMembers.length === 0 ? nobody : await readShownMembers(context, withMembers));
  return resources.map((resource) => {
    const type = typeNamed(context.profile, resource.type);
    const parts = {
      groups: (groups.get(resource.n) ?? []).map((group) => groupReference(context, location, group)),
      members: (members.get(resource.n) ?? []).map((member) => memberReference(context, location, member)),
    };
    if (projection === undefined && !type.withheld) {
      return splice(resource, parts, metaText(context.profile.profile, type, resource, location));
    }
    const meta = metaOf(context.profile.profile, type, resource, location);
    return JSON.stringify(project(type.schema, { ...assemble(resource, parts), meta }, projection));
  });
}

const nobody: ReadonlyMap<number, never[]> = new Map();

interface Parts {
  readonly groups: readonly JsonObject[];
  readonly members: readonly JsonObject[];
}

/** The resources that show this attribute, without those that are known to be in no group. */
function numbersThatShow(
  { profile }: ResourceContext,
  resources: readonly StoredResource[],
  attribute: 'groups' | 'members',
  projection: Projection | undefined,
): number[] {
  const numbers: number[] = [];
  for (const { n, type, grouped } of resources) {
    if (attribute === 'groups' && grouped === false) continue;
    const path = typeNamed(profile, type).memberships[attribute];
    if (path !== undefined && shows(projection, path)) numbers.push(n);
  }
  return numbers;
}

/** A stored document is an object of at least one property, `schemas`; ids need no escapes. */
function splice({ id, doc }: StoredResource, { groups, members }: Parts, meta: string): string {
  const inGroups = groups.length === 0 ? '' : `,"groups":${JSON.stringify(groups)}`;
  const withMembers = members.length === 0 ? '' : `,"members":${JSON.stringify(members)}`;
  return `${doc.slice(0, -1)},"id":"${id}"${inGroups}${withMembers},"meta":${meta}}`;
}

function assemble({ id, doc }: StoredResource, { groups, members }: Parts): JsonObject {
  return {
    ...decodeDocument(doc),
    id,
    ...(groups.length === 0 ? {} : { groups }),
    ...(members.length === 0 ? {} : { members }),
  };
}

function groupReference(context: ResourceContext, location: string, group: ShownGroup): JsonObject {
  return {
    value: group.id,
    $ref: locationOf(typeNamed(context.profile, 'Group'), group.id, location),
    ...(group.display === null ? {} : { display: group.display }),
    type: group.direct ? 'direct' : 'indirect',
  };
}

function memberReference(context: ResourceContext, location: string, member: ShownMember): JsonObject {
  return {
    value: member.id,
    $ref: locationOf(typeNamed(context.profile, member.type), member.id, location),
    ...(member.display === null ? {} : { display: member.display }),
    type: member.type,
  };
}
