import type { Environment } from '#expressions/evaluate.ts';
import type { Json } from '#scim/json.ts';
import type { Attributes } from '../model/target.ts';
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
}

/** Evaluates mappings. A value that is required and malformed counts as missing. */
export function mapAttributes(
  attributes: readonly CompiledAttribute[],
  lookup: Lookup,
  environment: Environment,
): Mapped {
  const values: Record<string, Json> = {};
  const missing: string[] = [];
  const awaited: string[] = [];
  const omitted: { path: string; why: string }[] = [];
  for (const attribute of attributes) {
    const converted = convertedValue(attribute, lookup, environment);
    const { path, mapping } = attribute;
    if (converted.ok && converted.value !== undefined) values[path] = converted.value;
    else if (mapping.required) missing.push(withWhy(path, converted));
    else if (mapping.whenEmpty === 'skip' && !leftAlone(converted)) awaited.push(withWhy(path, converted));
    else if (!converted.ok) omitted.push({ path, why: converted.why });
  }
  return { values, missing, awaited, omitted };
}

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
  return ignored ? { ok: false, why: '' } : convert(value, attribute.mapping);
}

/** The value that a create sends: the mapped one, else the mapping's default. */
export function withDefaults(attributes: readonly CompiledAttribute[], values: Attributes): Attributes {
  const complete: Record<string, Json> = {};
  for (const { path, mapping } of attributes) {
    if (mapping.apply === 'match-only') continue;
    const value = values[path] ?? defaultOf(mapping);
    if (value !== undefined) complete[path] = value;
  }
  return complete;
}

function defaultOf(mapping: CompiledAttribute['mapping']): Json | undefined {
  if (mapping.defaultValue === undefined) return undefined;
  const converted = convert(mapping.defaultValue, mapping);
  return converted.ok ? converted.value : undefined;
}
