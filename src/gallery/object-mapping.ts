import type { AttributeMapping, Configuration, ObjectMapping } from '#engine/model/configuration.ts';

/** The object mapping of a type that is created, updated and deleted. */
export function fullMapping(attributes: readonly AttributeMapping[]): ObjectMapping {
  return { enabled: true, actions: { create: true, update: true, delete: true }, attributes };
}

/** The configuration of an application whose users and groups are created, updated and deleted; `groupsOn`: the mapping of groups is enabled at first. */
export function usersAndGroups(
  users: readonly AttributeMapping[],
  groups: readonly AttributeMapping[],
  groupsOn = true,
): Configuration {
  const Group = { ...fullMapping(groups), enabled: groupsOn };
  return { scope: 'assigned', objects: { User: fullMapping(users), Group }, skipOutOfScopeDeletions: false };
}

/** The configuration of an application that knows no groups; `why` says so wherever a group action is asked for. */
export function usersOnly(attributes: readonly AttributeMapping[], why: string): Configuration {
  return {
    scope: 'assigned',
    objects: {
      User: fullMapping(attributes),
      Group: {
        enabled: false,
        actions: { create: false, update: false, delete: false },
        locked: { create: why, delete: why },
        attributes: [],
      },
    },
    skipOutOfScopeDeletions: false,
  };
}
