import type { ResourceContext } from '#resources/context.ts';
import type { ShownMember } from '#resources/decode-membership.ts';
import { readShownMembers } from '#resources/shown-memberships.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import type { CheckedImport } from './check-import.ts';
import type { DirectoryIndex } from './directory-index.ts';
import type { MembersChange } from './planned-change.ts';
import type { GroupName, ImportStep } from './step.ts';

type Members = Extract<ImportStep, { readonly kind: 'members' }>;
type Upsert = Extract<ImportStep, { readonly kind: 'person' | 'group' }>;

export interface MembersPreview {
  /** The members that groups have now, by the groups' numbers. */
  current(groups: readonly StoredResource[]): Promise<ReadonlyMap<number, readonly ShownMember[]>>;
  /** What the files change in a group; undefined when they do not speak of its members. */
  change(group: Upsert, current: readonly ShownMember[]): MembersChange | undefined;
}

/** Compares the members that the files give to groups with those that they have. */
export function previewMembers(context: ResourceContext, checked: CheckedImport): MembersPreview {
  const wanted = new Map<string, Members>();
  for (const step of checked.plan.steps) if (step.kind === 'members') wanted.set(keyOf(step.group), step);
  const personId = idsOf(checked, 'person');
  const groupId = idsOf(checked, 'group');
  const nameOf = ({ id, type, display }: ShownMember) =>
    (type === 'User' ? checked.people : checked.groups).byId.get(id)?.name ?? display ?? id;
  return {
    current: (groups) =>
      readShownMembers(
        context,
        groups.map(({ n }) => n),
      ),
    change: (group, current) => {
      const step = wanted.get(keyOf(groupName(group)));
      if (step === undefined) return undefined;
      const names = [...step.people, ...step.groups.map(({ name }) => name)];
      const ids = [...step.people.map((name) => personId({ name })), ...step.groups.map(groupId)];
      const there = new Set(current.map(({ id }) => id));
      const stays = new Set(ids);
      const added = names.filter((_, at) => {
        const id = ids[at];
        return id === undefined || !there.has(id);
      });
      const removed = current.filter(({ id }) => !stays.has(id)).map(nameOf);
      return { added: [...new Set(added)], removed };
    },
  };
}

/** Whom a name means once the import is done; undefined: somebody whom it creates. */
function idsOf(checked: CheckedImport, kind: Upsert['kind']): (name: GroupName) => string | undefined {
  const index: DirectoryIndex = kind === 'person' ? checked.people : checked.groups;
  const ids = new Map<string, string | undefined>();
  for (const step of checked.plan.steps) if (step.kind === kind) ids.set(step.name.toLowerCase(), step.id);
  return ({ name, anchor }) => {
    const anchored = anchor === undefined ? undefined : index.byAnchor.get(anchor)?.id;
    const key = name.toLowerCase();
    return anchored ?? (ids.has(key) ? ids.get(key) : index.byName.get(key)?.id);
  };
}

function groupName({ name, attributes }: Upsert): GroupName {
  const anchor = attributes.onPremisesImmutableId;
  return typeof anchor === 'string' ? { name, anchor } : { name };
}

function keyOf({ name, anchor }: GroupName): string {
  return anchor === undefined ? `name ${name.toLowerCase()}` : `anchor ${anchor}`;
}
