import { answerTime } from '#engine/answer-time.ts';
import { readSubjects, type SubjectSource } from '#engine/cycle/load-subjects.ts';
import { compileConfiguration } from '#engine/decide/compile-configuration.ts';
import type { CompiledConfiguration } from '#engine/decide/compiled.ts';
import { type Entitles, explainScope } from '#engine/decide/scope/explain-scope.ts';
import { identityOf, type Subject } from '#engine/model/subject.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { linksAmong } from '#engine/queries/listed-links.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import type { ApplicationDeps } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { entitles } from '../enterprise/settings.ts';
import { readJob } from '../jobs/read-job.ts';
import { notCompiled } from '../not-compiled.ts';
import { findWaiting, type Waiting } from './find-waiting.ts';

/** One end of a reference. */
export interface ReferenceEnd {
  readonly objectId: string | null;
  readonly type: ObjectType;
  readonly name: string;
}

/** A reference that is not written, because whom it names has no account. */
export interface WaitingView {
  readonly object: ReferenceEnd;
  /** The target attribute: a manager, or `members`. */
  readonly path: string;
  readonly waitsFor: ReferenceEnd;
  /** Why there is no account, in words. */
  readonly why: string;
}

/** References that wait for an account, managers before members. `before`: where the page before ended. @throws Refused */
export async function waitingOf(
  deps: ApplicationDeps,
  name: string,
  { before, limit = 100 }: { readonly before?: string | undefined; readonly limit?: number | undefined },
): Promise<{ waiting: readonly WaitingView[]; next: string | null }> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job, configuration } = await readJob(deps, tenant.tenant, application);
  const compilation = compileConfiguration(configuration, 0);
  if (!compilation.ok) throw notCompiled(compilation.problems);
  const from = {
    storage: deps.storage,
    tenant: tenant.tenant,
    job: job.job,
    application: application.application,
    scope: configuration.scope,
    nestedGroups: configuration.nestedGroups ?? false,
  } as const;
  const { compiled } = compilation;
  const found = await findWaiting(from, compiled, { before, limit, spent: answerTime(deps.clock) });
  const describe = await describer(from, compiled, (role) => entitles(application.settings, role), found.waiting);
  return { waiting: found.waiting.map(describe), next: found.next };
}

/** Tells both ends of each, and why the second has no account. */
async function describer(
  from: SubjectSource,
  compiled: CompiledConfiguration,
  entitling: Entitles,
  waiting: readonly Waiting[],
): Promise<(one: Waiting) => WaitingView> {
  const wanted = [...new Set(waiting.flatMap(({ source, awaited }) => [source, awaited ?? source]))];
  const subjects = new Map<number, Subject>();
  const failures = new Map<number, string | undefined>();
  for (let at = 0; at < wanted.length; at += 500) {
    const some = wanted.slice(at, at + 500).toSorted((a, b) => a - b);
    for (const each of await readSubjects(from, theseObjects(from.tenant, some))) subjects.set(each.source, each);
    const links = await from.storage.read(linksAmong(from.tenant, from.job, some, 'all'));
    for (const { source, failure } of links) failures.set(source, failure);
  }
  return ({ source, path, awaited, id }) => {
    const object = endOf(subjects.get(source), String(source));
    const other = awaited === undefined ? undefined : subjects.get(awaited);
    if (other === undefined) {
      const gone = { objectId: null, type: 'User', name: id ?? '' } as const;
      return { object, path, waitsFor: gone, why: 'It is no longer in the directory.' };
    }
    const scope = explainScope(compiled, other, entitling);
    const failure = failures.get(other.source);
    const why = scope.inScope ? (failure ?? notYet(compiled, other)) : scope.text;
    return { object, path, waitsFor: endOf(other, ''), why };
  };
}

function notYet({ objects }: CompiledConfiguration, { type, pending }: Subject): string {
  if (!objects[type].mapping.enabled) return `The mapping of ${type === 'User' ? 'users' : 'groups'} is switched off.`;
  if (pending?.state === 'pending') return 'Its account was found and waits for adoption.';
  return 'It is in scope, and its account is not made yet: the provisioning log says how far it is.';
}

function endOf(subject: Subject | undefined, otherwise: string): ReferenceEnd {
  if (subject === undefined) return { objectId: null, type: 'User', name: otherwise };
  return { objectId: subject.id ?? null, type: subject.type, name: identityOf(subject) };
}
