import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { listResources } from '#resources/list-resources.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { countMembers } from '../count-members.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { withAudit } from '../with-audit.ts';
import { openPeople, textOf } from './people.ts';

export interface GroupView {
  readonly id: string;
  readonly displayName: string;
  readonly members: number;
}

/** Groups of a tenant in the order they were made. @throws Refused */
export async function groupsOf(
  administrator: Administrator,
  tenantName: string,
  query: { readonly startIndex?: number | undefined; readonly count?: number | undefined },
): Promise<{ total: number; groups: GroupView[] }> {
  const context = await openGroups(administrator, tenantName);
  const { startIndex = 1, count = 100 } = query;
  const page = await listResources(context, 'Group', { startIndex: Math.max(1, startIndex), count });
  const members = await countMembers(context, page.resources);
  return {
    total: page.totalResults,
    groups: page.resources.map((group) => viewGroup(group, members.get(group.n) ?? 0)),
  };
}

/** Makes a group by hand, also where clients may not. @throws Refused, ScimError */
export async function addGroup(
  administrator: Administrator,
  tenantName: string,
  displayName: string,
): Promise<GroupView> {
  const context = await openGroups(administrator, tenantName);
  const act = withAudit(administrator, context, 'tenant.group.create', displayName);
  return viewGroup(await createResource(act, 'Group', { displayName }), 0);
}

async function openGroups(administrator: Administrator, tenantName: string): Promise<ResourceContext> {
  const context = await openPeople(administrator, tenantName);
  if (context.profile.types.has('Group')) return context;
  throw new Refused('conflict', `${tenantName} has no groups: ${context.profile.profile.name} offers users only.`);
}

function viewGroup(group: StoredResource, members: number): GroupView {
  return { id: group.id, displayName: textOf(decodeDocument(group.doc), 'displayName') ?? '', members };
}
