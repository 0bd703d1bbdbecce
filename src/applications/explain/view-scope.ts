import type { CompiledMapping } from '#engine/decide/compiled.ts';
import type { ScopeClause } from '#engine/explain/explanation.ts';
import { hiddenReads } from '#engine/log/ground-of.ts';
import type { ScopeVerdict } from '#engine/model/decision.ts';
import type { ExplainedScope } from './explained.ts';

/** The verdict with its conditions, and each clause with the value that was held against it. */
export function viewScope(
  mapping: CompiledMapping,
  { inScope, reason, text, clauses }: ScopeVerdict,
  conditions: readonly ScopeClause[],
): ExplainedScope {
  const hidden = hiddenReads(mapping);
  return {
    inScope,
    reason,
    text,
    // The clauses follow by themselves, with their values.
    conditions: conditions.slice(0, conditions.length - clauses.length),
    clauses: clauses.map(({ filter, attribute, operator, value, seen, holds }) => ({
      filter,
      attribute,
      operator,
      value: value ?? null,
      seen: seen === undefined ? null : hidden.has(attribute.toLowerCase()) ? '[Redact]' : seen,
      holds,
    })),
  };
}
