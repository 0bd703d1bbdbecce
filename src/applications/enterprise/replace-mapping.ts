import type {
  AttributeMapping,
  Configuration,
  DriftPolicy,
  ObjectActions,
  ObjectMapping,
  WhenEmpty,
} from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { readEdited } from '../jobs/read-job.ts';
import { mustBeAsSeen, saveConfiguration } from '../jobs/save-configuration.ts';
import { Refused } from '../refused.ts';
import { checkMapping } from './check-mapping.ts';
import { asListed, knownTarget, listedTarget } from './known-target.ts';
import { learntConfiguration } from './learnt-configuration.ts';
import { actionsOf, chosenDrift, chosenEmptyRule, enabledOf, type MappingView, viewMapping } from './mappings.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { checkedFilters, type FilterInput, withFilters } from './scoping-filters.ts';

/** A whole mapping as an editor hands it back. */
export interface MappingInput {
  /** The version of the configuration that the editor saw. */
  readonly version: number;
  readonly enabled: boolean;
  readonly actions: Omit<ObjectActions, 'disable'> & {
    /** Left out: as it is; null: it follows `update`. */
    readonly disable?: boolean | null | undefined;
  };
  readonly attributes: readonly {
    readonly target: string;
    readonly source: AttributeMapping['source'];
    readonly defaultValue?: string | null | undefined;
    readonly matchingPrecedence: number;
    readonly apply: AttributeMapping['apply'];
    /** Left out: as it is, for a new row the usual. */
    readonly whenEmpty?: WhenEmpty | undefined;
    /** Left out: as it is. */
    readonly drift?: DriftPolicy | undefined;
    /** False: the row is kept with its value and writes nothing. Left out: as it is, or mapped where the value is another. */
    readonly mapped?: boolean | undefined;
  }[];
  /** Source object scope; absent: it stays. */
  readonly scopingFilters?: readonly FilterInput[] | undefined;
}

/** Saves a whole mapping as a new version; nothing is saved when it is wrong. @throws Refused */
export async function replaceMapping(
  administrator: Administrator,
  name: string,
  object: ObjectType,
  input: MappingInput,
): Promise<MappingView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { job, configuration } = await readEdited(administrator, named.tenant.tenant, named.application);
  await mustBeAsSeen({ ...administrator, expected: String(input.version) }, job);
  const next = mappingAfter(deps, named, object, configuration, input);
  if (JSON.stringify(next) === JSON.stringify(configuration)) return showAt(named, object, job.configuration, next);
  checkMapping(deps, named, object, next);
  const version = await saveConfiguration(administrator, job, next, `${object} mapping`);
  return showAt(named, object, version, next);
}

/** Brings back the mapping of the gallery, as far as the application has it. @throws Refused */
export async function restoreMapping(
  administrator: Administrator,
  name: string,
  object: ObjectType,
): Promise<MappingView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { application, entry } = named;
  const { job, configuration } = await readEdited(administrator, named.tenant.tenant, application);
  const restored: Configuration = {
    ...configuration,
    objects: {
      ...configuration.objects,
      [object]: withListed(entry.defaults.objects[object], configuration.objects[object]),
    },
  };
  const { discovered } = application;
  const next = discovered === null ? restored : learntConfiguration(restored, entry.defaults, discovered);
  if (JSON.stringify(next) === JSON.stringify(configuration)) return showAt(named, object, job.configuration, next);
  const version = await saveConfiguration(administrator, job, next, `${object} mapping: defaults`);
  return showAt(named, object, version, next);
}

/** The gallery's mapping with the attribute list that the administrator keeps: it is no mapping, and stays. */
function withListed(defaults: ObjectMapping, { listed }: ObjectMapping): ObjectMapping {
  if (listed === undefined) return defaults;
  const attributes = defaults.attributes.map((row) => {
    const described = listedTarget(listed, row.target);
    return described === undefined ? row : asListed(row, described);
  });
  return { ...defaults, attributes, listed };
}

/** The configuration with a mapping as it was handed in. @throws Refused for a target the application does not have, or two of one */
export function mappingAfter(
  deps: ApplicationDeps,
  named: NamedApplication,
  object: ObjectType,
  configuration: Configuration,
  input: MappingInput,
): Configuration {
  const before = configuration.objects[object];
  const targets = new Set<string>();
  const attributes = input.attributes.map((row) => {
    const key = row.target.toLowerCase();
    if (targets.has(key)) {
      throw new Refused('invalid', `${row.target} is mapped twice.`, 'Delete one of the two rows.');
    }
    targets.add(key);
    const present = before.attributes.find(({ target }) => target.toLowerCase() === key);
    return rowAfter(present ?? knownTarget(deps, named, object, row.target, before), row);
  });
  const mapping = {
    ...before,
    enabled: enabledOf(named, object, before, input.enabled),
    actions: actionsOf(before, input.actions),
    attributes,
  };
  const next = { ...configuration, objects: { ...configuration.objects, [object]: mapping } };
  const { scopingFilters } = input;
  return scopingFilters === undefined ? next : withFilters(next, object, checkedFilters(deps, object, scopingFilters));
}

function rowAfter(present: AttributeMapping, input: MappingInput['attributes'][number]): AttributeMapping {
  const { defaultValue: _, whenEmpty: chosen, drift, ...rest } = present;
  const { source, matchingPrecedence, apply } = input;
  const defaultValue = input.defaultValue === null || input.defaultValue === '' ? undefined : input.defaultValue;
  const same = JSON.stringify(source) === JSON.stringify(present.source);
  return {
    ...rest,
    source,
    matchingPrecedence,
    apply,
    mapped: source.kind !== 'none' && (input.mapped ?? (!same || present.mapped)),
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...chosenEmptyRule(input.whenEmpty ?? chosen, defaultValue),
    ...chosenDrift(input.drift ?? drift),
  };
}

function showAt({ application }: NamedApplication, object: ObjectType, version: number, next: Configuration) {
  return viewMapping(application.name, object, version, next.objects[object]);
}
