import { explainCode } from '#engine/log/explain-code.ts';
import { jobReactions, objectReactions, reactionTo } from '#engine/model/reaction.ts';
import {
  type FailedObject,
  type FailureKey,
  failedObjects,
  failureGroups,
  retryFailure,
  retryFailures,
} from '#engine/queries/failures.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { Refused } from '../refused.ts';
import { beginIfOn, type When } from './begin-cycle.ts';
import { readJob } from './read-job.ts';

export interface FailureView {
  /** Names it for `retry`. */
  readonly key: string;
  readonly code: string;
  readonly type: string;
  readonly objectId: string | null;
  readonly name: string;
  /** Of a membership: who is to be added to or taken out of `name`. */
  readonly member: string | null;
  readonly message: string;
  readonly attempts: number;
  readonly firstFailed: string;
  readonly next: string;
}

export interface FailuresView {
  readonly groups: readonly {
    readonly code: string;
    readonly count: number;
    readonly firstFailed: string;
    readonly next: string;
    /** What the code means, and what to do about it. */
    readonly title: string;
    readonly reason: string;
    readonly advice: string;
    /** What happens by itself: to the object, and to the job. */
    readonly object: string;
    readonly job: string;
  }[];
  readonly failures: readonly FailureView[];
  /** To be handed in as `after` for what follows; null: that was all. */
  readonly next: string | null;
}

export interface Retried {
  readonly retried: number;
  /** When they are tried; null: nothing had failed. */
  readonly when: When | null;
}

const begin: FailureKey = { code: '', source: 0, member: 0 };

/** What failed and waits for its next attempt: how many by code, and a page of them. @throws Refused */
export async function failuresOf(
  deps: ApplicationDeps,
  name: string,
  { code, after, limit = 50 }: { code?: string | undefined; after?: string | undefined; limit?: number | undefined },
): Promise<FailuresView> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job } = await readJob(deps, tenant.tenant, application);
  const from = after === undefined ? begin : failureKeyOf(after);
  const page = { ...(code === undefined ? {} : { code }), after: from, limit };
  const now = deps.clock.now();
  const time = (at: number) => new Date(at).toISOString();
  const groups = await deps.storage.read(failureGroups(tenant.tenant, job.job));
  const failures = await deps.storage.read(failedObjects(tenant.tenant, job.job, page));
  const last = failures.length < limit ? undefined : failures.at(-1);
  return {
    groups: groups.map((each) => ({
      code: each.code,
      count: each.count,
      firstFailed: time(each.firstFailed),
      next: time(Math.max(now, each.next)),
      ...meaningOf(each.code),
    })),
    failures: failures.map((each) => viewFailure(each, now)),
    next: last === undefined ? null : printFailureKey(last),
  };
}

/** Tries failed work again in a cycle that begins now: all, that of one code, or what was chosen. @throws Refused */
export async function retryFailed(
  administrator: Administrator,
  name: string,
  { code, keys }: { readonly code?: string | undefined; readonly keys?: readonly string[] | undefined },
): Promise<Retried> {
  const { deps, actor } = administrator;
  const { tenant, application } = await namedApplication(deps, name);
  const { job } = await readJob(deps, tenant.tenant, application);
  const groups = await deps.storage.read(failureGroups(tenant.tenant, job.job));
  const some = code === undefined ? groups : groups.filter((each) => each.code === code);
  const retried = keys?.length ?? some.reduce((sum, { count }) => sum + count, 0);
  const writes =
    keys === undefined
      ? [retryFailures(tenant.tenant, job.job, code)]
      : keys.map((key) => retryFailure(tenant.tenant, job.job, failureKeyOf(key)));
  const what = { code: code ?? null, objects: retried };
  const audit = audited(administrator, tenant.tenant, 'job.retry', application.name, undefined, what);
  await deps.storage.commit({ tenant: tenant.tenant, writes: [...writes, audit] });
  return { retried, when: retried === 0 ? null : await beginIfOn(deps, job, { actor, joins: true }) };
}

function meaningOf(code: string) {
  const { title, reason, action: advice } = explainCode(code);
  const { object, job } = reactionTo(code);
  return { title, reason, advice, object: objectReactions[object], job: jobReactions[job] };
}

function viewFailure(failure: FailedObject, now: number): FailureView {
  const { code, type, id, name, memberName, message, attempts, firstFailed, next } = failure;
  return {
    key: printFailureKey(failure),
    code,
    type,
    objectId: id ?? null,
    name,
    member: failure.member === 0 ? null : (memberName ?? `object ${failure.member}`),
    message,
    attempts,
    firstFailed: new Date(firstFailed).toISOString(),
    next: new Date(Math.max(now, next)).toISOString(),
  };
}

/** What a failure is called in lists: `code.object.member`. */
export function printFailureKey({ code, source, member }: FailureKey): string {
  return `${code}.${source}.${member}`;
}

/** @throws Refused `invalid` */
export function failureKeyOf(text: string): FailureKey {
  const found = /^([a-z-]+)\.(\d{1,15})\.(\d{1,15})$/.exec(text);
  if (found === null)
    throw new Refused('invalid', `${text} names no failed object.`, 'Look at the list once more.', {
      command: 'rollcall job failures shows those there are, each with its key.',
    });
  return { code: found[1] ?? '', source: Number(found[2]), member: Number(found[3]) };
}
