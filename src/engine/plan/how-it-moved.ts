import type { CompiledMapping } from '../decide/compiled.ts';
import type { Settled } from '../execute/prepare.ts';
import type { Action } from '../model/action.ts';
import type { PlanRow } from '../model/plan.ts';
import type { Subject } from '../model/subject.ts';

/** Why a row is not applied: what is otherwise now than when it was planned, in a sentence. Pure. */
export function howItMoved(mapping: CompiledMapping, row: PlanRow, subject: Subject, decision: Settled): string {
  const { ground, action: planned } = row;
  const { link } = subject;
  if (ground.target !== undefined && link?.target === undefined) return 'It is not linked to its account any more.';
  if (ground.target !== undefined && link?.target !== ground.target) return 'It is linked to another account by now.';
  if (decision.kind === 'conflict') return decision.message;
  if (decision.kind === 'rest') return restText(row, decision);
  const { action } = decision;
  const { scope } = decision.trace;
  const why = ground.scope === undefined || ground.scope === scope.reason ? '' : ` ${scope.text}`;
  if (planned === 'create' && action.kind !== 'create')
    return decision.situation === 'new-match'
      ? 'An account that matches was made in the application meanwhile.'
      : `It was provisioned meanwhile; now it would be another act: ${action.kind}.`;
  const would = action.kind === 'none' || planned === 'link' ? 'link' : action.kind;
  if (would !== planned) return `Another act is due by now: ${would} instead of ${planned}.${why}`;
  const paths = differing(mapping, row, action);
  return paths.length === 0
    ? 'What would be written is not what was planned.'
    : `Its values changed in the directory, or were written meanwhile: ${paths.join(', ')}.`;
}

function restText({ ground, action }: PlanRow, decision: Extract<Settled, { kind: 'rest' }>): string {
  const { scope, map, match } = decision.trace;
  if (decision.outcome === 'inSync') return 'It was done meanwhile: the account already has these values.';
  if (ground.scope !== undefined && ground.scope !== scope.reason) return `Its scope changed: ${scope.text}`;
  if (action === 'create' && !scope.inScope) return scope.text;
  return [match, map].filter((text) => text !== '').join(' ') || scope.text;
}

/** The attributes that would be written otherwise, or not at all, or besides. */
function differing(mapping: CompiledMapping, { changes }: PlanRow, action: Action): readonly string[] {
  const redacted = new Set(mapping.attributes.filter((one) => one.redacted).map(({ path }) => path));
  const planned = new Map(changes.map(({ path, after }) => [path, JSON.stringify(after)]));
  const now = new Map(valuesOf(action).map(([path, value]) => [path, JSON.stringify(value ?? null)]));
  const paths = new Set([...planned.keys(), ...now.keys()]);
  return [...paths].filter((path) => !redacted.has(path) && planned.get(path) !== now.get(path));
}

function valuesOf(action: Action) {
  if (action.kind === 'create') return Object.entries(action.attributes);
  if (action.kind === 'delete') return [];
  return action.changes.map(({ path, after }) => [path, after] as const);
}
