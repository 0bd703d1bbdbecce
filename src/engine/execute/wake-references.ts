import type { Write } from '#storage/port.ts';
import type { Subject } from '../model/subject.ts';
import { putMemberships, putReferrers } from '../queries/work.ts';
import type { Run } from './run.ts';

const defaultPaths = ['User.manager'];

/** Puts into work who refers to a person by the person's id. Of a purged one only the change feed still knows it. */
export function wakeReferrersOf(run: Run, id: string): readonly Write[] {
  if (run.decide.compiled.objects.User.references.length === 0) return [];
  return putReferrers(run.tenant, run.job.job, run.deps.referencePaths ?? defaultPaths, id);
}

/**
 * An object that got, lost or changed its link puts into work what refers to it: its memberships, and the objects whose
 * manager it is. Pages of a full cycle before references leave it out: these come to all objects anyway. Work beside the pages does not:
 * references may have passed by when it is written down.
 */
export function wakeReferences(run: Run, subject: Subject): readonly Write[] {
  const { phase } = run.progress;
  if (subject.work === undefined && (phase === 'users' || phase === 'groups')) return [];
  const { tenant, job, decide } = run;
  const { Group } = decide.compiled.objects;
  const memberships = Group.mapping.enabled && Group.members ? putMemberships(tenant, job.job, subject.source) : [];
  const referred = subject.type === 'User' && subject.id !== undefined;
  return [...memberships, ...(referred ? wakeReferrersOf(run, subject.id) : [])];
}
