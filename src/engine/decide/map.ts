import { appRoleAssignments, type HeldAppRole } from '#expressions/app-role.ts';
import type { Environment } from '#expressions/evaluate.ts';
import type { Json } from '#scim/json.ts';
import type { AppRoleFlow, Attributes } from '../model/target.ts';
import { appRoleElements, heldAppRoles } from './app-roles.ts';
import type { CompiledAttribute, Lookup } from './compiled.ts';
import { type Converted, convert } from './convert.ts';

/** What the mappings give for one object. */
export interface Mapped {
  readonly values: Attributes;
  /** Target paths of required attributes that have no usable value. */
  readonly missing: readonly string[];
  /** Target paths without a usable value whose mapping says that the object waits for one. */
  readonly awaited: readonly string[];
  /** Optional values that the target would refuse, or that a mapping chose to leave alone (`why` is empty): neither written nor cleared. */
  readonly omitted: readonly { readonly path: string; readonly why: string }[];
  /** By target path: the app roles that the value is made of. */
  readonly appRoles?: Readonly<Record<string, AppRoleFlow>>;
  /** Target paths that take one of the several app roles that are held. */
  readonly chosen?: readonly { readonly path: string; readonly held: readonly HeldAppRole[] }[];
}

/** Evaluates mappings. A value that is required and malformed counts as missing; what is to be unique is chosen at creation. */
export function mapAttributes(
  attributes: readonly CompiledAttribute[],
  lookup: Lookup,
  environment: Environment,
): Mapped {
  const values: Record<string, Json> = {};
  const missing: string[] = [];
  const awaited: string[] = [];
  const omitted: { path: string; why: string }[] = [];
  const appRoles: Record<string, AppRoleFlow> = {};
  const chosen: { path: string; held: readonly HeldAppRole[] }[] = [];
  for (const attribute of attributes) {
    if (attribute.unique) continue;
    const converted = convertedValue(attribute, lookup, environment);
    const { path, mapping } = attribute;
    if (attribute.reads.includes(readsAppRoles)) {
      const held = heldAppRoles(lookup);
      const { appRoles: writing } = attribute;
      if (writing !== undefined) appRoles[path] = { writing, held };
      if (held.length > 1 && writing !== 'add' && writing !== 'replace') chosen.push({ path, held });
    }
    if (converted.ok && converted.value !== undefined) values[path] = converted.value;
    else if (mapping.required) missing.push(withWhy(path, converted));
    else if (mapping.whenEmpty === 'skip' && !leftAlone(converted)) awaited.push(withWhy(path, converted));
    else if (!converted.ok) omitted.push({ path, why: converted.why });
  }
  return { values, missing, awaited, omitted, appRoles, chosen };
}

const readsAppRoles = appRoleAssignments.toLowerCase();

/** IgnoreFlowIfNullOrEmpty takes the attribute out of this export, whatever its mapping says of empty values. */
function leftAlone(converted: Converted): boolean {
  return !converted.ok && converted.why === '';
}

function withWhy(path: string, converted: Converted): string {
  return converted.ok || converted.why === '' ? path : `${path} (${converted.why})`;
}

function convertedValue(attribute: CompiledAttribute, lookup: Lookup, environment: Environment): Converted {
  const { value, ignored, problem } = attribute.source(lookup, environment);
  if (problem !== undefined) return { ok: false, why: problem.message };
  if (ignored) return { ok: false, why: '' };
  const { appRoles, mapping } = attribute;
  return appRoles === 'add' || appRoles === 'replace'
    ? { ok: true, value: appRoleElements(value) }
    : convert(value, mapping);
}

/** The value that a create sends: the mapped one, else the mapping's default. */
export function withDefaults(attributes: readonly CompiledAttribute[], values: Attributes): Attributes {
  const complete: Record<string, Json> = {};
  for (const { path, mapping, unique } of attributes) {
    if (mapping.apply === 'match-only') continue;
    const value = values[path] ?? (unique ? undefined : defaultOf(mapping));
    if (value !== undefined) complete[path] = value;
  }
  return complete;
}

function defaultOf(mapping: CompiledAttribute['mapping']): Json | undefined {
  if (mapping.defaultValue === undefined) return undefined;
  const converted = convert(mapping.defaultValue, mapping);
  return converted.ok ? converted.value : undefined;
}
