import { readSubjects } from '#engine/cycle/load-subjects.ts';
import { compileConfiguration } from '#engine/decide/compile-configuration.ts';
import { countScope, type Judged, judge, type ScopeRequest } from '#engine/forecast/count-scope.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { ClauseVerdict } from '#engine/model/decision.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import type { Administrator } from '../deps.ts';
import { findObject } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { readJob } from '../jobs/read-job.ts';
import { notCompiled } from '../not-compiled.ts';
import { Refused } from '../refused.ts';
import { namedApplication } from './named-application.ts';
import { checkedFilters, type FilterInput, withFilters } from './scoping-filters.ts';
import { entitles } from './settings.ts';

/** What is tried; what is absent stays as it is saved. */
export interface ScopeTrial {
  readonly filters?: readonly FilterInput[] | undefined;
  readonly scope?: Configuration['scope'] | undefined;
  readonly nestedGroups?: boolean | undefined;
}

/** One user or group, in or out, and what each clause says. */
export interface JudgedView {
  readonly objectId: string;
  readonly name: string;
  readonly inScope: boolean;
  readonly reason: string;
  readonly text: string;
  readonly clauses: readonly (Omit<ClauseVerdict, 'value' | 'seen'> & {
    readonly value: string | null;
    readonly seen: string | null;
  })[];
}

export interface ScopeTest {
  readonly counts: Readonly<Record<'in' | 'out' | 'joining' | 'leaving', number>>;
  readonly reasons: Readonly<Record<string, number>>;
  readonly samples: Readonly<Record<'in' | 'out' | 'joining' | 'leaving', readonly JudgedView[]>>;
  readonly looked: number;
  readonly complete: boolean;
  /** Whoever leaves the scope keeps the account as it is. */
  readonly leaversKept: boolean;
}

/** Somebody waits for it before a screen. */
const deadline = 8_000;
const shown = 20;

/** Who would be in scope and who out, and why; nothing is saved, and the application is not asked. @throws Refused */
export async function testScope(
  administrator: Administrator,
  name: string,
  object: ObjectType,
  trial: ScopeTrial,
): Promise<ScopeTest> {
  const request = await openTrial(administrator, name, object, trial);
  const { samples, ...count } = await countScope(request);
  const views = (judged: readonly Judged[]) => judged.map(view);
  return {
    ...count,
    samples: {
      in: views(samples.in),
      out: views(samples.out),
      joining: views(samples.joining),
      leaving: views(samples.leaving),
    },
    leaversKept: request.compiled.configuration.skipOutOfScopeDeletions,
  };
}

/** Why one user or group would be in scope, or out: every clause with what the attribute holds. @throws Refused `unknown` */
export async function explainScopeOf(
  administrator: Administrator,
  name: string,
  object: ObjectType,
  { who, ...trial }: ScopeTrial & { readonly who: string },
): Promise<JudgedView> {
  const request = await openTrial(administrator, name, object, trial);
  const found = await findObject(await openDirectory(administrator), object, who);
  const [subject] = await readSubjects(request, theseObjects(request.tenant, [found.n]));
  if (subject === undefined)
    throw new Refused(
      'unknown',
      `The directory has no ${who}.`,
      'Search for the user or group by the beginning of its name.',
    );
  return view(judge(request, subject));
}

async function openTrial(
  { deps }: Administrator,
  name: string,
  object: ObjectType,
  { filters, scope, nestedGroups }: ScopeTrial,
): Promise<ScopeRequest> {
  const { tenant, application } = await namedApplication(deps, name);
  const { configuration } = await readJob(deps, tenant.tenant, application);
  const tried =
    filters === undefined ? configuration : withFilters(configuration, object, checkedFilters(deps, object, filters));
  const next: Configuration = {
    ...tried,
    scope: scope ?? tried.scope,
    nestedGroups: nestedGroups ?? tried.nestedGroups ?? false,
  };
  const compilation = compileConfiguration(next, 0);
  if (!compilation.ok) throw notCompiled(compilation.problems, 'invalid');
  return {
    storage: deps.storage,
    clock: deps.clock,
    tenant: tenant.tenant,
    job: application.application,
    application: application.application,
    scope: next.scope,
    nestedGroups: next.nestedGroups ?? false,
    byRule: (next.pushRules ?? []).length > 0,
    compiled: compilation.compiled,
    entitles: (role) => entitles(application.settings, role),
    type: object,
    deadline,
    samples: shown,
  };
}

function view({ subject, name, verdict }: Judged): JudgedView {
  const { inScope, reason, text, clauses } = verdict;
  return {
    objectId: subject.id ?? '',
    name,
    inScope,
    reason,
    text,
    clauses: clauses.map(({ value, seen, ...clause }) => ({ ...clause, value: value ?? null, seen: seen ?? null })),
  };
}
