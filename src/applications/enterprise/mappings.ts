import { emptyRule, usualEmptyRule } from '#engine/decide/empty-rule.ts';
import type {
  AttributeMapping,
  Configuration,
  DriftPolicy,
  ObjectActions,
  ObjectMapping,
  WhenEmpty,
} from '#engine/model/configuration.ts';
import type { ScopingFilter } from '#engine/model/scoping-filter.ts';
import type { ObjectType } from '#engine/model/target.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { readEdited, readJob } from '../jobs/read-job.ts';
import { saveConfiguration } from '../jobs/save-configuration.ts';
import { Refused } from '../refused.ts';
import { checkAppRoles, checkMapping } from './check-mapping.ts';
import { knownTarget } from './known-target.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { type ApplicationView, viewApplication } from './view-application.ts';
import { capabilitiesOf } from './wire.ts';

export interface MappingView {
  readonly application: string;
  readonly object: ObjectType;
  readonly enabled: boolean;
  readonly actions: ObjectActions;
  readonly locked: Readonly<Record<string, string>>;
  readonly version: number;
  readonly attributes: readonly MappingRow[];
  readonly scopingFilters: readonly ScopingFilter[];
}

/** A row with what it does without a value, and with what somebody changed, chosen or not. */
export type MappingRow = AttributeMapping & { readonly whenEmpty: WhenEmpty; readonly drift: DriftPolicy };

export interface MappingChange {
  /** The row that changes; a target that has none gets one. */
  readonly target?: string | undefined;
  readonly source?: AttributeMapping['source'] | undefined;
  readonly defaultValue?: string | null | undefined;
  readonly matchingPrecedence?: number | undefined;
  readonly apply?: AttributeMapping['apply'] | undefined;
  readonly whenEmpty?: WhenEmpty | undefined;
  readonly drift?: DriftPolicy | undefined;
  readonly remove?: boolean | undefined;
  readonly enabled?: boolean | undefined;
  readonly actions?:
    | {
        readonly create?: boolean | undefined;
        readonly update?: boolean | undefined;
        readonly delete?: boolean | undefined;
        /** Null: it follows `update`. */
        readonly disable?: boolean | null | undefined;
      }
    | undefined;
}

/** The attribute mapping of users or groups. @throws Refused `unknown` */
export async function showMapping(
  administrator: Pick<Administrator, 'deps' | 'draft'>,
  name: string,
  object: ObjectType,
): Promise<MappingView> {
  const { tenant, application } = await namedApplication(administrator.deps, name);
  const { job, configuration } = await readEdited(administrator, tenant.tenant, application);
  return viewMapping(application.name, object, job.configuration, configuration.objects[object]);
}

/** Changes one row, or what may be done to objects, and saves a new version; nothing is saved when it is wrong. @throws Refused */
export async function setMapping(
  administrator: Administrator,
  name: string,
  object: ObjectType,
  change: MappingChange,
): Promise<MappingView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { job, configuration } = await readEdited(administrator, named.tenant.tenant, named.application);
  const before = configuration.objects[object];
  const mapping = {
    ...before,
    enabled: enabledOf(named, object, before, change.enabled),
    actions: actionsOf(before, change.actions),
    attributes:
      change.target === undefined ? before.attributes : rowsOf(deps, named, object, before, change.target, change),
  };
  const next: Configuration = { ...configuration, objects: { ...configuration.objects, [object]: mapping } };
  checkMapping(deps, named, object, next);
  const what = change.target === undefined ? `${object} actions` : `${object} ${change.target}`;
  const version = await saveConfiguration(administrator, job, next, what);
  return viewMapping(named.application.name, object, version, mapping);
}

/**
 * Only assigned users and groups, or all; and whether an assigned group brings in the members of the groups inside it. A change is
 * a new version of the configuration: the next cycle looks at everybody again. @throws Refused
 */
export async function setScope(
  administrator: Administrator,
  name: string,
  input: { readonly scope?: Configuration['scope'] | undefined; readonly nestedGroups?: boolean | undefined },
): Promise<ApplicationView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { job, configuration } = await readJob(deps, named.tenant.tenant, named.application);
  const before = configuration.nestedGroups ?? false;
  const { scope = configuration.scope, nestedGroups = before } = input;
  if (scope !== configuration.scope || nestedGroups !== before) {
    checkAppRoles({ ...configuration, scope });
    const note = `scope ${scope}, nested groups ${nestedGroups ? 'expanded' : 'not expanded'}`;
    await saveConfiguration(administrator, job, { ...configuration, scope, nestedGroups }, note);
  }
  return viewApplication(deps, named);
}

/** @throws Refused `invalid` for a scope with which something in the mapping cannot be provisioned; nothing is saved */
export async function checkScope(deps: ApplicationDeps, name: string, scope: Configuration['scope']): Promise<void> {
  const { tenant, application } = await namedApplication(deps, name);
  const { configuration } = await readJob(deps, tenant.tenant, application);
  if (scope !== configuration.scope) checkAppRoles({ ...configuration, scope });
}

/** A mapping as it is shown. */
export function viewMapping(
  application: string,
  object: ObjectType,
  version: number,
  mapping: ObjectMapping,
): MappingView {
  const { enabled, actions, locked, scopingFilters = [] } = mapping;
  const attributes = mapping.attributes.map((row) => ({
    ...row,
    whenEmpty: emptyRule(row),
    drift: row.drift ?? 'report',
  }));
  return {
    application,
    object,
    enabled,
    actions,
    locked: { ...locked },
    version,
    attributes,
    scopingFilters,
  };
}

/** @throws Refused `conflict` for groups that the application does not have */
export function enabledOf(
  { application, entry }: NamedApplication,
  object: ObjectType,
  before: ObjectMapping,
  wanted: boolean | undefined,
): boolean {
  if (wanted === undefined) return before.enabled;
  if (wanted && object === 'Group' && capabilitiesOf(application, entry).groups === 'none') {
    throw new Refused(
      'conflict',
      before.locked?.create ?? `${application.name} has no groups.`,
      'Leave the mapping of groups off; people are provisioned without it.',
    );
  }
  return wanted;
}

/** @throws Refused `conflict` for an action that is locked */
export function actionsOf(before: ObjectMapping, wanted: MappingChange['actions']): ObjectMapping['actions'] {
  for (const action of ['create', 'delete'] as const) {
    const why = before.locked?.[action];
    if (wanted?.[action] === true && why !== undefined)
      throw new Refused('conflict', why, 'Leave the action off: the application does not offer it.');
  }
  const { create, update, delete: remove } = before.actions;
  const disable = wanted?.disable === undefined ? before.actions.disable : wanted.disable;
  return {
    create: wanted?.create ?? create,
    update: wanted?.update ?? update,
    delete: wanted?.delete ?? remove,
    ...(disable === undefined || disable === null ? {} : { disable }),
  };
}

function rowsOf(
  deps: ApplicationDeps,
  named: NamedApplication,
  object: ObjectType,
  before: ObjectMapping,
  target: string,
  change: MappingChange,
): readonly AttributeMapping[] {
  const present = before.attributes.find((row) => row.target.toLowerCase() === target.toLowerCase());
  if (change.remove === true) {
    if (present !== undefined) return before.attributes.filter((row) => row !== present);
    throw new Refused(
      'unknown',
      `The ${object} mapping of ${named.application.name} has no row for ${target}.`,
      'Look at the rows of the mapping; a row is named by its target attribute.',
    );
  }
  const row = changedRow(present ?? knownTarget(deps, named, object, target, before), change);
  if (present === undefined) return [...before.attributes, row];
  return before.attributes.map((each) => (each === present ? row : each));
}

function changedRow(row: AttributeMapping, change: MappingChange): AttributeMapping {
  const { defaultValue: present, whenEmpty: chosen, drift, ...rest } = row;
  const defaultValue = change.defaultValue === undefined ? present : (change.defaultValue ?? undefined);
  const whenEmpty = change.whenEmpty ?? chosen;
  const source = change.source ?? row.source;
  return {
    ...rest,
    source,
    matchingPrecedence: change.matchingPrecedence ?? row.matchingPrecedence,
    apply: change.apply ?? row.apply,
    mapped: change.source === undefined ? row.mapped : source.kind !== 'none',
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...chosenEmptyRule(whenEmpty, defaultValue),
    ...chosenDrift(change.drift ?? drift),
  };
}

/** Only what differs from the usual is stored. */
export function chosenDrift(drift: DriftPolicy | undefined): { readonly drift?: DriftPolicy } {
  return drift === undefined || drift === 'report' ? {} : { drift };
}

/** Only what differs from the usual rule is stored. */
export function chosenEmptyRule(
  whenEmpty: WhenEmpty | undefined,
  defaultValue: string | undefined,
): { readonly whenEmpty?: WhenEmpty } {
  const usual = usualEmptyRule(defaultValue === undefined ? {} : { defaultValue });
  return whenEmpty === undefined || whenEmpty === usual ? {} : { whenEmpty };
}
