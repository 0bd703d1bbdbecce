import type { JsonObject } from '#scim/json.ts';
import { type Projection, project, shows } from '#scim/projection.ts';
import { typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import type { ShownGroup, ShownMember } from './decode-membership.ts';
import { decodeDocument } from './decode-stored-resource.ts';
import { locationOf, metaOf, metaText } from './meta.ts';
import { readShownGroups, readShownMembers } from './shown-memberships.ts';
import type { StoredResource } from './stored-resource.ts';

export interface Representation {
  /** The tenant's public SCIM base URL, without a slash at the end. */
  readonly location: string;
  readonly projection?: Projection | undefined;
}

/**
 * The JSON texts of resources as clients see them, in the same order: id, meta, groups, members added. Without projection
 * a document is spliced, never parsed. Memberships of the whole page take one statement each, and none when nobody asks.
 */
export async function represent(
  context: ResourceContext,
  resources: readonly StoredResource[],
  { location, projection }: Representation,
): Promise<string[]> {
  const inGroups = numbersThatShow(context, resources, 'groups', projection);
  const withMembers = numbersThatShow(context, resources, 'members', projection);
  const groups = inGroups.length === 0 ? nobody : await readShownGroups(context, inGroups);
  const members = withMembers.length === 0 ? nobody : await readShownMembers(context, withMembers);
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
