import type { Write } from '#storage/port.ts';
import type { Subject } from '../model/subject.ts';
import { putMemberships, putReferrers } from '../queries/work.ts';
import type { Run } from './run.ts';

const defaultPaths = ['User.manager'];

/**
 * An object that got, lost or changed its link puts into work what refers to it: its memberships, and the objects whose
 * manager it is. Phases of a full cycle before references leave it out: these come to all objects anyway.
 */
export function wakeReferences(run: Run, subject: Subject): readonly Write[] {
  const { phase } = run.progress;
  if (phase === 'users' || phase === 'groups') return [];
  const { tenant, job, deps, decide } = run;
  const { User, Group } = decide.compiled.objects;
  const memberships = Group.mapping.enabled && Group.members ? putMemberships(tenant, job.job, subject.source) : [];
  const referred = subject.type === 'User' && subject.id !== undefined && User.references.length > 0;
  const paths = deps.referencePaths ?? defaultPaths;
  return [...memberships, ...(referred ? putReferrers(tenant, job.job, paths, subject.id) : [])];
}
