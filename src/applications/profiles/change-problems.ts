import type { CompiledProfile, CompiledType } from '#resources/compile-profile.ts';
import type { Profile } from '#resources/profile.ts';
import { leavesOf } from '#resources/search/searchable.ts';
import type { ResolvedPath } from '#scim/path/attribute-path.ts';
import type { FileProblem } from '../config-file/tell-issues.ts';

/**
 * What a changed profile would take from tenants that have it: their resources were stored, indexed and addressed as it
 * was. What is not told here may change while they are used.
 */
export function changeProblems(before: CompiledProfile, after: CompiledProfile): FileProblem[] {
  return [
    ...[...before.types.values()].flatMap((type) => typeProblems(type, after)),
    ...addressProblems(before.profile, after.profile),
    ...lifecycleProblems(before.profile, after.profile),
    ...settingProblems(before.profile, after.profile),
    ...administratorProblems(before.profile, after.profile),
  ];
}

function typeProblems(before: CompiledType, { types, profile }: CompiledProfile): FileProblem[] {
  const { name, schema } = before;
  const after = types.get(name);
  if (after === undefined)
    return [{ path: ['resourceTypes'], message: `The type ${name} is gone, and clients use it.` }];
  const at = profile.resourceTypes.findIndex((type) => type.name === name);
  const { endpoint, schema: urn } = schema.resourceType;
  const now = after.schema.resourceType;
  if (now.schema !== urn)
    return [{ path: ['resourceTypes', at, 'schema'], message: `${name} had the schema ${urn}, which it must keep.` }];
  return [
    ...(now.endpoint.toLowerCase() === endpoint.toLowerCase()
      ? []
      : [
          { path: ['resourceTypes', at, 'endpoint'], message: `${name} is served at ${endpoint}; clients look there.` },
        ]),
    ...attributeProblems(before, after, profile),
    ...rowProblems(before, after),
    ...ownProblems(before, after),
  ];
}

/** Every attribute and sub-attribute of a type, by its canonical path. */
function attributesOf({ schema }: CompiledType): Map<string, ResolvedPath> {
  const all = [...schema.index.attributes, ...leavesOf(schema)];
  return new Map(all.map((path) => [path.key, path]));
}

const traits = ['type', 'multiValued', 'caseExact', 'uniqueness'] as const;

function attributeProblems(before: CompiledType, after: CompiledType, profile: Profile): FileProblem[] {
  const [old, now] = [attributesOf(before), attributesOf(after)];
  const gone = [...old].flatMap(([key, path]) => {
    const found = now.get(key);
    const was = path.sub ?? path.attribute;
    const where = placeOf(profile, after, path);
    if (found === undefined)
      return [{ path: where, message: `${key} is gone, and resources of type ${before.name} may have it.` }];
    const is = found.sub ?? found.attribute;
    const changed = traits.filter((trait) => was[trait] !== is[trait]);
    return [
      ...changed.map((trait) => ({
        path: where,
        message: `${key}: ${trait} was ${was[trait]} and cannot become ${is[trait]}, as resources were stored so.`,
      })),
      ...(is.required && !was.required
        ? [
            {
              path: where,
              message: `${key}: required is new, and resources may lack it. Let a rule ask for it on create.`,
            },
          ]
        : []),
      ...((is.returned === 'never') === (was.returned === 'never')
        ? []
        : [{ path: where, message: `${key}: returned cannot change from or to never, as resources were stored so.` }]),
    ];
  });
  const added = [...now].flatMap(([key, path]) =>
    old.has(key) || !(path.sub ?? path.attribute).required || (path.sub !== undefined && !old.has(path.attribute.name))
      ? []
      : [
          {
            path: placeOf(profile, after, path),
            message: `${key}: is new and required, and resources that are there lack it. Let a rule ask for it on create.`,
          },
        ],
  );
  return [...gone, ...added];
}

/** Where the file says an attribute, or its schema where it does not say it. */
function placeOf(
  profile: Profile,
  { schema }: CompiledType,
  { extension, attribute, sub }: ResolvedPath,
): (string | number)[] {
  const urn = (extension ?? schema.resourceType.schema).toLowerCase();
  const at = Math.max(
    0,
    profile.schemas.findIndex(({ id }) => id.toLowerCase() === urn),
  );
  const attributes = profile.schemas[at]?.attributes ?? [];
  const index = attributes.findIndex(({ name }) => name === attribute.name);
  if (index === -1) return ['schemas', at];
  const subIndex = attributes[index]?.subAttributes?.findIndex(({ name }) => name === sub?.name) ?? -1;
  return ['schemas', at, 'attributes', index, ...(subIndex === -1 ? [] : ['subAttributes', subIndex])];
}

/** Rows of unique and of searchable values are written with their resource; nobody writes them afterwards. */
function rowProblems(before: CompiledType, after: CompiledType): FileProblem[] {
  const [known, kept] = [attributesOf(before), attributesOf(after)];
  const differs = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
    [...one.keys()].filter((key) => known.has(key) && kept.has(key) && !other.has(key));
  const rules = ['rules'];
  return [
    ...differs(after.unique, before.unique).map((key) => ({
      path: rules,
      message: `${key} of ${before.name} becomes unique, and resources that are there may have it twice.`,
    })),
    ...differs(before.unique, after.unique).map((key) => ({
      path: rules,
      message: `${key} of ${before.name} was unique and must stay so, as its values are taken.`,
    })),
    ...[...differs(after.searchable, before.searchable), ...differs(before.searchable, after.searchable)].map(
      (key) => ({
        path: ['searchable'],
        message: `${key} of ${before.name}: whether it has an index cannot change, as resources were stored without or with it.`,
      }),
    ),
    ...(before.active?.key === after.active?.key
      ? []
      : [
          {
            path: ['lifecycle', 'activeAttribute'],
            message: 'activeAttribute cannot change, as users were stored so.',
          },
        ]),
  ];
}

function ownProblems(before: CompiledType, after: CompiledType): FileProblem[] {
  return before.ownAttributes.flatMap(({ name, values }) => {
    const now = after.ownAttributes.find((each) => each.name === name);
    const gone = now === undefined ? [name] : values.filter((value) => !now.values.includes(value));
    return gone.map((what) => ({
      path: ['ownAttributes', before.name],
      message: `${what} is gone, and somebody may have chosen it.`,
    }));
  });
}

function addressProblems(before: Profile, after: Profile): FileProblem[] {
  const paths = ({ basePath, basePathAliases = [] }: Profile) =>
    [basePath, ...basePathAliases].map((path) => path.toLowerCase());
  const now = paths(after);
  const gone = paths(before).filter((path) => !now.includes(path));
  return [
    ...gone.map((path) => ({
      path: ['basePath'],
      message: `${path} does not answer any more, and clients send there. Keep it under basePathAliases.`,
    })),
    ...(['kind', 'readable', 'tokenPath'] as const)
      .filter((name) => before.credentials[name] !== after.credentials[name])
      .map((name) => ({
        path: ['credentials', name],
        message: `${name} was ${before.credentials[name]} and cannot change, as credentials were made so.`,
      })),
  ];
}

function lifecycleProblems({ lifecycle: before }: Profile, { lifecycle: after }: Profile): FileProblem[] {
  return (['deleteUser', 'deleteOther'] as const)
    .filter((name) => (before[name] === 'conceal' || before[name] === 'recycle') && before[name] !== after[name])
    .map((name) => ({
      path: ['lifecycle', name],
      message: `${name} was ${before[name]} and cannot change, as what was deleted so is still kept.`,
    }));
}

/** Tenants keep the settings and lists that they began with. */
function settingProblems(before: Profile, after: Profile): FileProblem[] {
  const has = (setting: string) => Object.hasOwn(before.settings, setting);
  const asked = [
    ...after.gates.map(({ setting }, at) => ({ setting, path: ['gates', at, 'setting'] })),
    ...(after.credentials.prerequisites ?? []).map(({ setting }, at) => ({
      setting,
      path: ['credentials', 'prerequisites', at, 'setting'],
    })),
  ];
  return [
    ...asked
      .filter(({ setting }) => !has(setting))
      .map(({ setting, path }) => ({ path, message: `${setting} is a new setting, which the tenants do not have.` })),
    ...Object.entries(after.settings)
      .filter(([name, value]) => has(name) && kindOf(before.settings[name]) !== kindOf(value))
      .map(([name]) => ({
        path: ['settings', name],
        message: `${name} is of another kind than the setting that tenants have.`,
      })),
    ...after.rules.flatMap(({ check, params }, at) => {
      const catalog = check === 'existsIn' ? params?.catalog : undefined;
      if (typeof catalog !== 'string' || Object.hasOwn(before.catalogs, catalog)) return [];
      return [
        {
          path: ['rules', at, 'params', 'catalog'],
          message: `${catalog} is a new catalog, which the tenants do not have.`,
        },
      ];
    }),
  ];
}

/** A setting that is null may be a number one day. */
function kindOf(value: unknown): string {
  return value === null ? 'number' : typeof value;
}

function administratorProblems({ administrators: before }: Profile, { administrators: after }: Profile): FileProblem[] {
  if (before === undefined) return [];
  if (after === undefined)
    return [{ path: ['administrators'], message: 'There are no administrators any more, and tenants may have some.' }];
  return before.roles
    .filter(({ key }) => !after.roles.some((role) => role.key === key))
    .map(({ key }) => ({
      path: ['administrators', 'roles'],
      message: `The role ${key} is gone, and somebody may have it.`,
    }));
}
