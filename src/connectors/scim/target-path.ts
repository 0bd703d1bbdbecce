import { ScimError } from '#scim/error.ts';
import type { Filter } from '#scim/filter/filter.ts';
import { printFilter } from '#scim/filter/print-filter.ts';
import type { Json } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import { parsePatchPath } from '#scim/path/parse-patch-path.ts';

/** A target attribute of a mapping, taken apart: where its value stands in a body. */
export interface TargetPath {
  readonly text: string;
  /** URN of the extension whose object holds it; undefined for the core schema. */
  readonly extension: string | undefined;
  readonly name: string;
  readonly sub: string | undefined;
  /** What the element must hold, from `[type eq "work"]`; undefined when there is no value filter. */
  readonly selector: Selector | undefined;
  /** The attribute is an array in a body. */
  readonly multiValued: boolean;
  /** The manager of the enterprise extension (RFC 7643 §4.3), wherever an application keeps it. */
  readonly manager: boolean;
  /** A boolean attribute of the standard: `"True"` and `"False"` of expressions are booleans there. */
  readonly boolean: boolean;
}

/** Takes a path apart, as `readTargetPath` does. */
export type ReadPath = (text: string) => TargetPath;

export interface Selector {
  readonly filter: Filter;
  readonly values: readonly (readonly [name: string, value: Json])[];
}

/** The multi-valued attributes of the core schemas (RFC 7643 §4.1.2, §4.2): an element stands in an array. */
const multiValued: ReadonlySet<string> = new Set(
  [
    'emails',
    'phoneNumbers',
    'ims',
    'photos',
    'addresses',
    'groups',
    'entitlements',
    'roles',
    'x509Certificates',
    'members',
  ].map((name) => name.toLowerCase()),
);

/** True for the attributes of the core schemas that are arrays in a body. */
export function isMultiValued(name: string): boolean {
  return multiValued.has(name.toLowerCase());
}

/** Takes a path apart. Throws 400 `invalidPath` for one that names no single place, as `emails[type ne "work"].value`. */
export function readTargetPath(text: string): TargetPath {
  const parsed = parsePatchPath(text);
  const { filter } = parsed;
  const { name } = parsed.path;
  const extension = extensionOf(parsed.path.urn);
  const selector = filter === undefined ? undefined : { filter, values: equalities(filter, text) };
  const sub = parsed.sub ?? parsed.path.sub;
  return {
    text,
    extension,
    name,
    sub,
    selector,
    multiValued: selector !== undefined || (extension === undefined && isMultiValued(name)),
    manager: name.toLowerCase() === 'manager' && (sub === undefined || sub === 'value'),
    boolean: extension === undefined && isBoolean(name, sub),
  };
}

function isBoolean(name: string, sub: string | undefined): boolean {
  return (name.toLowerCase() === 'active' && sub === undefined) || sub?.toLowerCase() === 'primary';
}

/** Mappings name a few dozen paths; more is none of ours. */
const keptPaths = 1_000;

/** Reads each path of a configuration once (13 µs of a created user's CPU otherwise). Lives as long as the target it is for. */
export function createPathReader(): ReadPath {
  const known = new Map<string, TargetPath>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const path = readTargetPath(text);
    if (known.size < keptPaths) known.set(text, path);
    return path;
  };
}

function extensionOf(urn: string | undefined): string | undefined {
  return urn === undefined || /:schemas:core:/i.test(urn) ? undefined : urn;
}

function equalities(filter: Filter, text: string): Selector['values'] {
  if (filter.kind === 'and') return filter.operands.flatMap((operand) => equalities(operand, text));
  if (
    filter.kind === 'compare' &&
    filter.op === 'eq' &&
    filter.path.sub === undefined &&
    filter.path.urn === undefined
  ) {
    return [[filter.path.name, elementValue(filter.path.name, filter.value)]];
  }
  throw new ScimError(400, `The target attribute "${text}" can be written only with "eq" and "and" in its brackets.`, {
    scimType: 'invalidPath',
  });
}

/** `roles[primary eq "True"]`, as Entra writes it, means the boolean. */
function elementValue(name: string, value: Json): Json {
  return name.toLowerCase() === 'primary' && typeof value === 'string' ? value.toLowerCase() === 'true' : value;
}

/** One text for the element that a path selects: paths of one element share it. Undefined for others. */
export function elementKey(path: TargetPath): string | undefined {
  if (path.selector === undefined) return undefined;
  return `${path.extension ?? ''}:${path.name}[${printFilter(path.selector.filter)}]`;
}

/** True when `element` holds what the selector asks for; texts without regard to case. */
export function isSelected(element: Json, selector: Selector): boolean {
  if (!isJsonObject(element)) return false;
  return selector.values.every(
    ([name, value]) => fold(own(element, name) ?? (value === false ? false : null)) === fold(value),
  );
}

function fold(value: Json): string {
  return String(value).toLowerCase();
}
