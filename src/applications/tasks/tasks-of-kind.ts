import { explainCode } from '#engine/log/explain-code.ts';
import { failedObjects } from '#engine/queries/failures.ts';
import { identitiesOf, idsOf } from '#engine/queries/identities.ts';
import { pendingMatches } from '#engine/queries/pending-matches.ts';
import type { ApplicationDeps } from '../deps.ts';
import { calledName } from '../directory/find-object.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { waitingAssignments } from '../enterprise/waiting-assignments.ts';
import { failureKeyOf, printFailureKey } from '../jobs/failures.ts';
import { heldOf } from '../jobs/held-removals.ts';
import { viewJob } from '../jobs/view-job.ts';
import type { TaskKind, TaskView } from './task.ts';

/** A task without what all of an application share, and its place among those of its kind. */
type Found = Omit<TaskView, 'key' | 'kind' | 'application' | 'applicationName'> & { readonly place: string };

/** Tasks of one kind in one application, behind a place; fewer than `limit`: that was all. */
export type FindTasks = (
  deps: ApplicationDeps,
  named: NamedApplication,
  page: { readonly after: string; readonly limit: number },
) => Promise<readonly Found[]>;

/** How the tasks of each kind are found: by an index, a page at a time. */
export const tasksOfKind: Readonly<Record<TaskKind, FindTasks>> = {
  connection: async (deps, named, { after }) => {
    const { quarantine } = await viewJob(deps, named);
    if (quarantine === null || after !== '') return [];
    const { code, message, advice, since, next, disabled } = quarantine;
    const about = { object: null, action: null, code, message, advice, since };
    return [{ ...about, place: '0', next: disabled === null ? next : null }];
  },
  failed: async ({ storage, clock }, { tenant, application }, { after, limit }) => {
    const from = after === '' ? { code: '', source: 0, member: 0 } : failureKeyOf(after);
    const rows = await storage.read(failedObjects(tenant.tenant, application.application, { after: from, limit }));
    return rows.map((row) => ({
      place: printFailureKey(row),
      object: {
        type: row.type,
        objectId: row.id ?? null,
        name: row.name,
        member: row.member === 0 ? null : (row.memberName ?? `object ${row.member}`),
      },
      action: null,
      code: row.code,
      message: row.message,
      advice: explainCode(row.code).action,
      since: time(row.firstFailed),
      next: time(Math.max(clock.now(), row.next)),
    }));
  },
  held: async (deps, { application }, { after, limit }) => {
    const page = { limit, ...(after === '' ? {} : { after }) };
    const { removals } = await heldOf(deps, String(application.application), page);
    return removals.map(({ place, type, objectId, name, member, action, reason }) => ({
      place,
      object: { type, objectId, name, member },
      action,
      code: null,
      message: reason,
      advice: '',
      since: null,
      next: null,
    }));
  },
  adopt: async ({ storage }, { tenant: { tenant }, application }, { after, limit }) => {
    const rows = await storage.read(pendingMatches(tenant, application.application, Number(after), limit));
    if (rows.length === 0) return [];
    const sources = rows.map(({ source }) => source);
    const names = new Map((await storage.read(identitiesOf(tenant, sources))).map((one) => [one.source, one.identity]));
    const ids = new Map((await storage.read(idsOf(tenant, sources))).map((one) => [one.source, one.id]));
    return rows.map(({ source, type, name, target, at }) => ({
      place: String(source),
      object: { type, objectId: ids.get(source) ?? null, name: names.get(source) ?? name, member: null },
      action: null,
      code: 'match-pending',
      message: name === target ? name : `${name} (${target})`,
      advice: explainCode('match-pending').action,
      since: time(at),
      next: null,
    }));
  },
  provision: async ({ storage }, named, { after, limit }) => {
    const from = Number(after.split('.', 1)[0]);
    const rows = await storage.read(waitingAssignments(named, from, Number.MAX_SAFE_INTEGER, limit));
    const { reason, action: advice } = explainCode('assigned-before');
    return rows.map(({ principal, at }) => ({
      place: `${principal.n}.${principal.id}`,
      object: { type: principal.type, objectId: principal.id, name: calledName(principal), member: null },
      action: null,
      code: 'assigned-before',
      message: reason,
      advice,
      since: time(at),
      next: null,
    }));
  },
};

function time(at: number): string {
  return new Date(at).toISOString();
}
