import type { DecideContext } from '../decide/context.ts';
import { mapAttributes } from '../decide/map.ts';
import { explainScope } from '../decide/scope/explain-scope.ts';
import { sourceLookup } from '../decide/source-value.ts';
import type { LoggedEntry } from '../log/list-entries.ts';
import type { ScopeVerdict } from '../model/decision.ts';
import type { LogGround } from '../model/log-entry.ts';
import type { Subject } from '../model/subject.ts';
import { byChance } from '../plan/act-of.ts';
import type { MappedValue } from './explanation.ts';
import { type ValueRow, valueRows } from './value-rows.ts';

/** A past decision computed once more from what its entry kept. */
export interface Replayed {
  readonly subject: Subject;
  readonly scope: ScopeVerdict;
  readonly values: readonly ValueRow[];
}

/**
 * Computes scope and values of a past evaluation once more, from the source values that its entry kept, under the configuration of
 * then (`decide`, its clock set to that time). What was written is taken from the entry.
 */
export function replay(decide: DecideContext, entry: LoggedEntry, ground: LogGround, id: string | undefined): Replayed {
  const told = entry.body.steps.find(({ name }) => name === 'scope');
  const reason = told?.details?.ScopeEvaluationResult;
  const subject: Subject = {
    source: entry.source,
    type: entry.type,
    id,
    doc: reason === 'purged' ? undefined : ground.values,
    deleted: reason === 'deleted',
    roles: [...new Set(ground.grants.map(({ role }) => role))],
    grants: ground.grants,
    link: undefined,
    work: undefined,
  };
  const computed = explainScope(decide.compiled, subject, decide.entitles);
  const kept = computed.clauses.length === ground.holds.length;
  const scope = {
    ...computed,
    inScope: told === undefined ? computed.inScope : told.status === 'success',
    reason: typeof reason === 'string' ? reason : computed.reason,
    text: told?.text ?? computed.text,
    clauses: computed.clauses.map((clause, at) => ({
      ...clause,
      holds: kept ? (ground.holds[at] ?? false) : clause.holds,
    })),
  };
  return { subject, scope, values: valuesOf(decide, subject, scope, entry) };
}

function valuesOf(
  { compiled, environment, appRolesOf }: DecideContext,
  subject: Subject,
  { inScope }: ScopeVerdict,
  { body }: LoggedEntry,
): readonly ValueRow[] {
  const mapping = compiled.objects[subject.type];
  const lookup = sourceLookup(subject, !inScope, appRolesOf);
  // Whoever left is sent only what follows from leaving.
  const sent = inScope ? mapping.attributes : mapping.attributes.filter((one) => one.followsLeaving);
  const mapped = mapAttributes(sent, lookup, environment);
  const values = sent.map((attribute): MappedValue => {
    const { path, redacted } = attribute;
    const { source } = attribute.mapping;
    const written = body.modified.find((one) => one.path === path);
    const isChance = attribute.unique || (source.kind === 'expression' && byChance.test(source.text));
    const computed = isChance ? null : (mapped.values[path] ?? null);
    const value = written?.after ?? (redacted && computed !== null ? '[Redact]' : computed);
    const note = isChance && written === undefined ? 'Chosen when the account was made; not kept here.' : '';
    const before = written?.before ?? null;
    return {
      target: path,
      source,
      value,
      before,
      after: written?.after ?? value,
      changed: written !== undefined,
      note,
    };
  });
  const last = Object.fromEntries(body.modified.map(({ path, after }) => [path, after]));
  return valueRows(mapping, values, { lookup, environment }, { written: last, shown: undefined });
}
