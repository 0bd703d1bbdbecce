import type { SelfTestOptions } from '#connectors/scim/self-test/self-test.ts';
import type { AttributeMapping, Configuration, ObjectMapping } from '#engine/model/configuration.ts';
import type { Attributes, ObjectType, TargetCapabilities } from '#engine/model/target.ts';

/** What every canary's name begins with. */
export const canaryPrefix = 'rollcall-canary-';

/** The matching attribute that is tried first. */
export function matchPath({ attributes }: ObjectMapping, usual: string): string {
  const matching = attributes.filter(({ matchingPrecedence }) => matchingPrecedence > 0);
  return matching.toSorted((one, other) => one.matchingPrecedence - other.matchingPrecedence)[0]?.target ?? usual;
}

/**
 * What the canary user and group are made with: the mapped attributes that everybody has, constants of the mapping, and a name
 * for what is required.
 *
 * @param mark some letters that no other test has
 * @param domain of the people in the directory, `acme.example`: some applications take no other
 */
export function makeCanaries({ objects }: Configuration, mark: string, domain: string): SelfTestOptions['canaries'] {
  const name = `${canaryPrefix}${mark}`;
  const userName = `${name}@${domain}`;
  return {
    User: {
      name: userName,
      attributes: attributesFor(objects.User, matchPath(objects.User, 'userName'), {
        userName,
        externalId: name,
        displayName: 'Rollcall Canary',
        'name.givenName': 'Rollcall',
        'name.familyName': 'Canary',
        'name.formatted': 'Rollcall Canary',
        'emails[type eq "work"].value': userName,
        active: 'True',
      }),
    },
    Group: {
      name,
      attributes: attributesFor(objects.Group, matchPath(objects.Group, 'displayName'), {
        displayName: name,
        externalId: name,
      }),
    },
  };
}

function attributesFor({ attributes }: ObjectMapping, match: string, known: Attributes): Attributes {
  const name = known.userName ?? known.displayName ?? '';
  const always = Object.entries(known).filter(([path]) => path === 'userName' || path === 'displayName');
  const mapped = attributes
    .filter((row) => row.mapped && row.target !== 'members')
    .flatMap((row): [string, Attributes[string]][] => {
      const value = known[row.target] ?? constantOf(row) ?? (row.required || row.target === match ? name : undefined);
      return value === undefined ? [] : [[row.target, value]];
    });
  return Object.fromEntries([
    ...always.filter(([path]) => path === 'userName' || known.userName === undefined),
    ...mapped,
  ]);
}

function constantOf({ source, defaultValue }: AttributeMapping): string | undefined {
  return source.kind === 'constant' ? source.value : defaultValue;
}

/** What the mapping does not let be done is not tried either. */
export function lockedSteps(
  { objects }: Configuration,
  { groups }: Pick<TargetCapabilities, 'groups'>,
): SelfTestOptions['locked'] {
  const users = lockOf(objects.User, 'User');
  const isGroupless = groups === 'none' ? 'the application has no groups.' : undefined;
  const madeByHand = groups === 'update-only' ? 'groups are made in the application by hand.' : undefined;
  const locked = objects.Group.locked?.create ?? isGroupless ?? madeByHand ?? lockOf(objects.Group, 'Group');
  const active = objects.User.attributes.some(({ target, mapped }) => target === 'active' && mapped);
  return {
    ...(users === undefined ? {} : { users }),
    ...(active ? {} : { disable: 'active is not mapped.' }),
    ...(locked === undefined ? {} : { groups: locked }),
  };
}

function lockOf({ enabled, actions, locked }: ObjectMapping, type: ObjectType): string | undefined {
  const what = type === 'User' ? 'users' : 'groups';
  if (locked?.create !== undefined) return locked.create;
  if (!enabled) return `the mapping of ${what} is off.`;
  return actions.create ? undefined : `the mapping does not create ${what}.`;
}
