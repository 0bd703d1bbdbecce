import type { Run } from '../execute/run.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Ground, PlannedAction, PlanRow } from '../model/plan.ts';
import { actOf, referenceActOf, seenOf } from './act-of.ts';
import { isVirtual } from './overlay-target.ts';
import type { About } from './tell.ts';

export type Draft = Omit<PlanRow, 'row'>;

/** The rows of a plan that an evaluation of a simulated cycle comes to: one, or one a membership. */
export function draftRows(run: Run, entry: LogEntry, about: About): readonly Draft[] {
  switch (about.part) {
    case 'object':
      return [draftObject(run, entry, about)];
    case 'reference':
      return [draftReference(entry, about)];
    case 'member':
      return about.states.map((state) => draftMember(entry, about, state));
  }
}

function draftObject(run: Run, entry: LogEntry, about: Extract<About, { part: 'object' }>): Draft {
  const { decision } = about;
  const action = plannedAction(entry, about);
  const scope = decision === undefined ? {} : { scope: decision.trace.scope.reason };
  return {
    ...common(entry, action),
    part: 'object',
    member: 0,
    other: undefined,
    changes: entry.modified,
    ground: { ...groundOf(run, about), ...scope },
  };
}

function groundOf(run: Run, { subject, decision, action, shown }: Extract<About, { part: 'object' }>): Ground {
  const mapping = run.decide.compiled.objects[subject.type];
  const target = subject.link?.target;
  const paths = action !== undefined && 'changes' in action ? action.changes.map(({ path }) => path) : [];
  const linked = target !== undefined && !isVirtual(target);
  // Only who is gone from the target is looked for again.
  const missing = linked && (decision?.situation === 'missing' || decision?.situation === 'new-match');
  const looked = shown !== undefined && shown !== null && !isVirtual(shown.id) && paths.length > 0;
  return {
    act: decision === undefined ? '' : actOf(mapping, subject, decision),
    ...(linked ? { target } : {}),
    ...(missing ? { missing } : {}),
    ...(looked ? { seen: seenOf(mapping, paths, shown.body) } : {}),
  };
}

function plannedAction(
  { status, action: told }: LogEntry,
  { subject, decision, action }: Extract<About, { part: 'object' }>,
): PlannedAction {
  if (status === 'failure') return 'fail';
  if (decision?.kind === 'rest') return decision.settle === 'keep' ? 'skip' : 'settle';
  if (told === 'skip') return 'skip';
  const isNew = action !== undefined && 'changes' in action && subject.link?.target !== action.target;
  if (isNew && (action.kind === 'update' || action.kind === 'none')) return 'link';
  return told === 'none' ? 'settle' : told;
}

function draftReference(entry: LogEntry, { paths, ids, names }: Extract<About, { part: 'reference' }>): Draft {
  const named = names.length === 0 ? null : names.join(', ');
  return {
    ...common(entry, actionOf(entry, 'reference')),
    part: 'reference',
    member: 0,
    other: undefined,
    // Identifiers tell nobody anything, and what the plan makes has none yet.
    changes: entry.modified.map(({ path, before }) => ({ path, before, after: named })),
    ground: { act: referenceActOf(paths, ids) },
  };
}

function draftMember(
  entry: LogEntry,
  { nameOf }: Extract<About, { part: 'member' }>,
  { member, wanted }: { readonly member: number; readonly wanted: boolean },
): Draft {
  const other = nameOf(member);
  const message = wanted ? `${other} becomes a member.` : `${other} is taken out.`;
  return {
    ...common(entry, actionOf(entry, wanted ? 'add-member' : 'remove-member')),
    ...(entry.status === 'failure' ? {} : { message, steps: [] }),
    part: 'member',
    member,
    other,
    changes: [],
    ground: { act: wanted ? 'add' : 'remove' },
  };
}

function actionOf({ status }: LogEntry, doing: PlannedAction): PlannedAction {
  if (status === 'failure') return 'fail';
  return status === 'skipped' ? 'skip' : doing;
}

function common(entry: LogEntry, action: PlannedAction) {
  const { source, type, identity, message, advice, code, steps } = entry;
  const isTold = action === 'skip' || action === 'fail';
  return {
    source,
    type,
    identity,
    action,
    state: isTold ? 'told' : 'planned',
    code,
    message: isTold ? `${message} ${advice}`.trim() : message,
    steps: steps.filter(({ name }) => name !== 'export' && name !== 'import'),
    outcome: undefined,
  } as const;
}
