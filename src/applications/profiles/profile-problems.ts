import { knownPermissions } from '#access/tenants/permissions.ts';
import { type CompiledProfile, pathNamed } from '#resources/compile-profile.ts';
import type { Profile } from '#resources/profile.ts';
import { own } from '#scim/json.ts';
import type { FileProblem } from '../config-file/tell-issues.ts';
import type { ProfileFile } from './profile-file.ts';
import { pathProblem, ruleProblems, tryCompile } from './rule-problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { unknownName } from './unknown-name.ts';

/** Everything that a file says against itself: names that nothing has, parts that need another. */
export function profileProblems(file: ProfileFile, profile: () => Profile): FileProblem[] {
  const ofSchemas = schemaProblems(file);
  if (ofSchemas.length > 0) return ofSchemas;
  const whole = profile();
  // Without what has paths in it: these are looked at one by one, each at its place.
  const { searchable: _, ...plain } = { ...whole, rules: [], filter: { ...whole.filter, attributes: {} } };
  const compiled = tryCompile(plain);
  if (typeof compiled === 'string') return [{ path: ['schemas'], message: compiled }];
  const found = [
    ...aliasProblems(file, compiled),
    ...ruleProblems(file.rules, compiled),
    ...typeNames(file, compiled),
    ...filterProblems(file, compiled),
    ...settingProblems(file),
    ...addressProblems(file),
    ...lifecycleProblems(file, compiled),
    ...credentialProblems(file),
    ...administratorProblems(file),
  ];
  const contradiction = found.length > 0 ? undefined : tryCompile(whole);
  return typeof contradiction === 'string' ? [{ path: [], message: contradiction }] : found;
}

function aliasProblems({ schemaAliases }: ProfileFile, { profile }: CompiledProfile): FileProblem[] {
  const urns = profile.schemas.map(({ id }) => id);
  return Object.entries(schemaAliases).flatMap(([alias, urn]) =>
    urns.some((each) => each.toLowerCase() === urn.toLowerCase())
      ? []
      : [unknownName(['schemaAliases', alias], urn, 'schema of this file', urns)],
  );
}

/** Sections that speak of types by their names. */
function typeNames(file: ProfileFile, { types }: CompiledProfile): FileProblem[] {
  const known = [...types.keys()];
  const sections = [
    ['operations', file.operations, []],
    ['searchable', file.searchable, []],
    ['ownAttributes', file.ownAttributes, []],
    ['filter', file.filter.attributes, ['attributes']],
  ] as const;
  const unknown = sections.flatMap(([section, byType, inner]) =>
    Object.keys(byType ?? {})
      .filter((name) => !known.includes(name))
      .map((name) => unknownName([section, ...inner, name], name, 'resource type', known)),
  );
  const groups =
    file.groups !== 'full' && file.groups !== 'none' && !types.has('Group')
      ? [
          {
            path: ['groups'],
            message: `There are no groups that clients could ${file.groups}. Write none, or add the type Group.`,
          },
        ]
      : [];
  const needs = Object.entries(file.ownAttributes ?? {}).flatMap(([name, attributes]) => {
    const type = types.get(name);
    return attributes.flatMap((attribute, at) => {
      const message =
        type === undefined || attribute.needs === undefined ? undefined : pathProblem(type, attribute.needs);
      return message === undefined ? [] : [{ path: ['ownAttributes', name, at, 'needs'], message }];
    });
  });
  return [...unknown, ...groups, ...needs];
}

function filterProblems(file: ProfileFile, compiled: CompiledProfile): FileProblem[] {
  const { types, profile } = compiled;
  const problem = (name: string, path: string, at: FileProblem['path']): FileProblem[] => {
    const type = types.get(name);
    if (type === undefined || resolves(() => pathNamed(profile, type.schema, path))) return [];
    const known = type.schema.index.attributes.map(({ key }) => key);
    return [unknownName(at, path, `attribute of ${name}`, known)];
  };
  const filtered = Object.entries(file.filter.attributes).flatMap(([name, list]) =>
    list.flatMap(({ path }, at) => problem(name, path, ['filter', 'attributes', name, at, 'path'])),
  );
  const searched = Object.entries(file.searchable ?? {}).flatMap(([name, list]) =>
    list.flatMap((path, at) => problem(name, path, ['searchable', name, at])),
  );
  const named = Object.entries(file.filter.names).flatMap(([name, path]) =>
    [...types.values()].some((type) => resolves(() => pathNamed(profile, type.schema, path)))
      ? []
      : [{ path: ['filter', 'names', name], message: `${path} is no attribute of any type.` }],
  );
  return [...filtered, ...searched, ...named];
}

function resolves(look: () => unknown): boolean {
  try {
    return look() !== undefined;
  } catch {
    return false;
  }
}

function settingProblems({ gates, settings, credentials }: ProfileFile): FileProblem[] {
  const known = Object.keys(settings);
  const asked = [
    ...gates.map(({ setting }, at) => ({ path: ['gates', at, 'setting'], setting })),
    ...(credentials.prerequisites ?? []).map(({ setting }, at) => ({
      path: ['credentials', 'prerequisites', at, 'setting'],
      setting,
    })),
  ];
  return asked.flatMap(({ path, setting }) => {
    if (!known.includes(setting)) return [unknownName(path, setting, 'setting of this file', known)];
    return typeof own(settings, setting) === 'boolean'
      ? []
      : [{ path, message: `The setting ${setting} must be true or false: something waits for it.` }];
  });
}

function addressProblems({ basePath, basePathAliases = [], credentials }: ProfileFile): FileProblem[] {
  const taken = [basePath, ...basePathAliases].map((path) => path.toLowerCase());
  const twice = basePathAliases.flatMap((path, at) =>
    taken.indexOf(path.toLowerCase()) <= at
      ? [{ path: ['basePathAliases', at], message: `${path} answers already. Remove it.` }]
      : [],
  );
  const dots = [basePath, ...basePathAliases].some((path) => /(^|\/)\.\.?(\/|$)/.test(path))
    ? [{ path: ['basePath'], message: 'A step of a path cannot be . or .. : browsers and clients take them away.' }]
    : [];
  const { tokenPath } = credentials;
  const token =
    tokenPath !== undefined && taken.some((path) => `${path}/`.startsWith(`${tokenPath.toLowerCase()}/`))
      ? [{ path: ['credentials', 'tokenPath'], message: `SCIM itself answers below ${tokenPath}. Take another path.` }]
      : [];
  return [...twice, ...dots, ...token];
}

function lifecycleProblems({ lifecycle, limits }: ProfileFile, { types }: CompiledProfile): FileProblem[] {
  const { activeAttribute, createConcealed, deleteUser, deleteOther, recycleDays } = lifecycle;
  const recycles = deleteUser === 'recycle' || deleteOther === 'recycle';
  const user = types.get('User');
  const problem = (name: string, message: string) => [{ path: ['lifecycle', name], message }];
  return [
    ...(activeAttribute !== undefined && user?.active === undefined
      ? problem('activeAttribute', `${activeAttribute} is no boolean attribute of User.`)
      : []),
    ...(deleteUser === 'deactivate' && user !== undefined && user.active === undefined
      ? problem(
          'deleteUser',
          'Users have no attribute active here: they cannot be deactivated. Add it, or delete them.',
        )
      : []),
    ...(createConcealed === 'restore' && deleteUser !== 'conceal'
      ? problem('createConcealed', 'Only a concealed user can be restored: deleteUser must be conceal.')
      : []),
    ...(recycleDays !== undefined && !recycles
      ? problem('recycleDays', 'There is no recycle bin: deleteUser or deleteOther must be recycle.')
      : []),
    ...(limits.pageSize > limits.largestPage
      ? [{ path: ['limits', 'pageSize'], message: 'It is more than largestPage lets through.' }]
      : []),
  ];
}

function credentialProblems({ credentials }: ProfileFile): FileProblem[] {
  const { kind, tokenSeconds } = credentials;
  const client = kind === 'oauth-client';
  const wrong = (name: string, message: string) => ({ path: ['credentials', name], message });
  const parts = ['tokenPath', 'tokenSeconds'] as const;
  const missing = parts.flatMap((name) =>
    client === (credentials[name] !== undefined)
      ? []
      : [client ? wrong(name, `An OAuth client needs ${name}.`) : wrong(name, `Only an OAuth client has ${name}.`)],
  );
  const order =
    tokenSeconds !== undefined &&
    !(tokenSeconds.min <= tokenSeconds.default && tokenSeconds.default <= tokenSeconds.max)
      ? [wrong('tokenSeconds', 'default must lie between min and max.')]
      : [];
  return [...missing, ...order];
}

function administratorProblems({ administrators, settings }: ProfileFile): FileProblem[] {
  if (administrators === undefined) return [];
  const named = knownPermissions(Object.keys(administrators.permissionNames));
  const roles = administrators.roles.flatMap(({ permissions }, at) =>
    permissions
      .filter((permission) => !named.includes(permission))
      .map((permission) => ({
        path: ['administrators', 'roles', at, 'permissions'],
        message: `${permission} has no name: say in permissionNames what it is called.`,
      })),
  );
  const known = Object.keys(settings);
  const own = administrators.settings.flatMap((name, at) =>
    known.includes(name) ? [] : [unknownName(['administrators', 'settings', at], name, 'setting of this file', known)],
  );
  return [...roles, ...own];
}
