import type { Write } from '#storage/port.ts';
import { explainSteps } from '../decide/explain.ts';
import { groundOf } from '../log/ground-of.ts';
import { insertEntry } from '../log/insert-entry.ts';
import type { Action, ActionKind } from '../model/action.ts';
import type { Trace } from '../model/decision.ts';
import type { HeldAction } from '../model/guard.ts';
import type { Situation } from '../model/situation.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import { modifiedBy } from './modified.ts';
import type { Run } from './run.ts';

/** What is held of an object. */
export interface HeldAct {
  readonly action: HeldAction;
  /** The act in full, where it is known without asking the target. */
  readonly act?: Action;
  readonly situation: Situation;
  readonly trace: Trace;
}

type ObjectAction = Exclude<HeldAction, 'remove-member'>;

const told = {
  disable: ['Disabling it', 'removed'],
  delete: ['Deleting it', 'removed'],
  create: ['Creating it', 'created'],
  update: ['Changing it', 'changed'],
  link: ['Adopting its account', 'adopted'],
} as const satisfies Readonly<Record<ObjectAction, readonly [string, string]>>;

/** The entry of an act that is held: what would have been done, and that nothing was (of removals Entra: StagedDelete). */
export function heldEntry(run: Run, subject: Subject, { action, act, situation, trace }: HeldAct): Write {
  const [would, many] = told[action === 'remove-member' ? 'update' : action];
  const message = `${would} is held: too many would be ${many} at once. Nothing was written.`;
  return insertEntry(run, {
    source: subject.source,
    type: subject.type,
    identity: identityOf(subject),
    target: subject.link?.target,
    action: loggedAs(action),
    status: 'skipped',
    code: 'held',
    message,
    advice: 'Allow it or reject it under Held changes.',
    situation,
    steps: [...explainSteps(subject, trace, ''), { name: 'guard', status: 'skipped', text: message }],
    ground: groundOf(run.decide.compiled, subject, trace.scope),
    modified: act === undefined ? [] : modifiedBy(run.decide.compiled.objects[subject.type], act),
    exchanges: [],
  });
}

function loggedAs(action: HeldAction): ActionKind {
  if (action === 'remove-member') return 'update';
  return action === 'link' ? 'none' : action;
}
