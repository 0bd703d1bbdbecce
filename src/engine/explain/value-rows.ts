import { compileExpression } from '#expressions/compile-expression.ts';
import type { Environment } from '#expressions/evaluate.ts';
import { type ExplainedStep, explain } from '#expressions/explain.ts';
import type { Value } from '#expressions/value.ts';
import type { Json } from '#scim/json.ts';
import type { CompiledAttribute, CompiledMapping, Lookup } from '../decide/compiled.ts';
import { sameValue } from '../decide/same-value.ts';
import { hiddenReads } from '../log/ground-of.ts';
import type { Attributes } from '../model/target.ts';
import type { MappedValue, ShownObject } from './explanation.ts';

/** A source attribute as a mapping read it. */
export interface ReadValue {
  readonly name: string;
  readonly value: Value;
}

/** One mapping with all that leads to its value, and what is known of the target's. */
export interface ValueRow extends MappedValue {
  readonly reads: readonly ReadValue[];
  /** The parts of its expression, outer before inner; none where nobody may see the value. */
  readonly steps: readonly ExplainedStep[];
  /** What we last wrote; null: nothing. */
  readonly written: Json;
  /** What the target shows; undefined: it was not read. */
  readonly shown: Json | undefined;
  /** The target shows otherwise than was written. */
  readonly drifted: boolean;
}

export interface KnownOfTarget {
  readonly written: Attributes;
  /** undefined: it was not read. */
  readonly shown: ShownObject | undefined;
}

/** What leads to each value: source attributes, the trace of the expression, what was written and what the target shows. */
export function valueRows(
  mapping: CompiledMapping,
  values: readonly MappedValue[],
  { lookup, environment }: { readonly lookup: Lookup; readonly environment: Environment },
  { written, shown }: KnownOfTarget,
): readonly ValueRow[] {
  const hidden = hiddenReads(mapping);
  const compiled = new Map([...mapping.attributes, ...mapping.references].map((one) => [one.path, one]));
  return values.map((value) => {
    const attribute = compiled.get(value.target);
    const last = attribute === undefined ? undefined : written[attribute.path];
    const there = attribute === undefined || shown === undefined ? undefined : (shownAt(shown, attribute.path) ?? null);
    return {
      ...value,
      ...traceOf(attribute, lookup, environment, hidden),
      written: attribute?.redacted === true && last !== undefined ? '[Redact]' : (last ?? null),
      shown: there,
      drifted: attribute !== undefined && isDrifted(attribute, last, there),
    };
  });
}

function shownAt({ properties }: ShownObject, path: string): Json | undefined {
  return properties.find(([name]) => name === path)?.[1];
}

function isDrifted({ redacted, mapping }: CompiledAttribute, last: Json | undefined, there: Json | undefined): boolean {
  if (redacted || last === undefined || there === undefined) return false;
  return !sameValue(there ?? undefined, last, mapping.caseExact);
}

function traceOf(
  attribute: CompiledAttribute | undefined,
  lookup: Lookup,
  environment: Environment,
  hidden: ReadonlySet<string>,
): Pick<ValueRow, 'reads' | 'steps'> {
  if (attribute === undefined) return { reads: [], steps: [] };
  const { source } = attribute.mapping;
  const read = (name: string): ReadValue => {
    const value = lookup(name);
    const secret = attribute.redacted || hidden.has(name.toLowerCase());
    return { name, value: secret && value !== null ? '[Redact]' : value };
  };
  if (source.kind === 'direct') return { reads: [read(source.attribute)], steps: [] };
  if (source.kind !== 'expression') return { reads: [], steps: [] };
  const expression = compileExpression(source.text);
  if (!expression.ok) return { reads: [], steps: [] };
  const reads = expression.expression.attributes.map(read);
  const isSecret = reads.some(({ value }) => value === '[Redact]');
  const steps = isSecret ? [] : explain(expression.expression, lookup, environment).steps;
  return { reads, steps };
}
