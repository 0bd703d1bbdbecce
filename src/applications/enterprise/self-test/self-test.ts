import { runSelfTest } from '#connectors/scim/self-test/run-self-test.ts';
import type { SelfTestStep } from '#connectors/scim/self-test/self-test.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { listResources } from '#resources/list-resources.ts';
import { own } from '#scim/json.ts';
import { audited } from '../../audited.ts';
import type { Administrator, ApplicationDeps } from '../../deps.ts';
import { openDirectory } from '../../directory/open-directory.ts';
import { readJob } from '../../jobs/read-job.ts';
import { Refused } from '../../refused.ts';
import { setApplication } from '../change-application.ts';
import { type NamedApplication, namedApplication } from '../named-application.ts';
import { missingFields, notConnected } from '../settings.ts';
import { capabilitiesOf, sayQuirks } from '../wire.ts';
import { lockedSteps, makeCanaries, matchPath } from './canaries.ts';
import type { StoredSelfTest } from './decode-self-test.ts';
import { patientClient } from './patient-client.ts';
import { longestTest, removeThem } from './remove-canaries.ts';
import { beginSelfTest, selectSelfTest, updateCanaries, updateSelfTest } from './rows.ts';

/** A self-test as administrators see it. */
export interface SelfTestView {
  readonly running: boolean;
  readonly started: string | null;
  readonly ended: string | null;
  readonly actor: string | null;
  readonly steps: readonly SelfTestStep[];
  /** What the test found that can be taken over, in sentences; empty when nothing departs or it is taken over already. */
  readonly offered: readonly string[];
  /** Names of what may still stand in the application. */
  readonly left: readonly string[];
}

/** The last self-test of an application. @throws Refused `unknown` */
export async function showSelfTest(deps: ApplicationDeps, name: string): Promise<SelfTestView> {
  const named = await namedApplication(deps, name);
  return viewSelfTest(deps, named, await storedTest(deps, named));
}

/**
 * Starts a self-test with a canary user and group that are removed again, and returns when it runs. @throws Refused `unknown`,
 * `conflict` while one runs, or when something is still to be entered
 */
export async function startSelfTest(administrator: Administrator, name: string): Promise<SelfTestView> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant, application, entry } = named;
  const missing = missingFields(application.settings, entry);
  if (missing.length > 0) {
    const { message, advice, command } = notConnected(application.name, missing);
    throw new Refused('conflict', message, advice, { command });
  }
  const before = await storedTest(deps, named);
  if (isRunning(deps, before)) {
    throw new Refused('conflict', `A self-test of ${application.name} is running.`, 'Wait for its end.');
  }
  if (before !== undefined && before.canaries.length > 0) await removeThem(deps, named, before.canaries);
  const at = deps.clock.now();
  await deps.storage.commit({
    tenant: tenant.tenant,
    writes: [
      ...beginSelfTest(tenant.tenant, application.application, at, actor),
      audited(administrator, tenant.tenant, 'application.self-test', application.name),
    ],
  });
  void run(administrator, named, at).catch((error: unknown) => {
    deps.log.warn('A self-test ended early; what it left is removed later.', {
      application: application.name,
      error: String(error),
    });
  });
  return viewSelfTest(deps, named, await storedTest(deps, named));
}

/** Takes over what the last self-test found, or forgets what was taken over. @throws Refused */
export async function takeQuirks(administrator: Administrator, name: string, take: boolean): Promise<SelfTestView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const test = await storedTest(deps, named);
  if (take && (test === undefined || test.ended === undefined)) {
    throw new Refused('conflict', 'No self-test has ended.', 'Run one first.');
  }
  await setApplication(administrator, name, { quirks: take ? { ...test?.quirks } : {} });
  return showSelfTest(deps, name);
}

async function run(administrator: Administrator, named: NamedApplication, started: number): Promise<void> {
  const { deps, actor } = administrator;
  const { tenant, application, entry } = named;
  const { configuration } = await readJob(deps, tenant.tenant, application);
  const { target, options } = deps.targets.open(tenant.tenant, application, entry);
  const mark = deps.random.uuid().slice(0, 8);
  let state: StoredSelfTest = {
    application: application.application,
    started,
    ended: undefined,
    actor,
    steps: [],
    quirks: {},
    canaries: [],
  };
  const save = async (next: Partial<StoredSelfTest>) => {
    state = { ...state, ...next };
    await deps.storage.commit({ tenant: tenant.tenant, writes: [updateSelfTest(tenant.tenant, state)] });
  };
  try {
    const outcome = await runSelfTest({
      target: { ...options, client: patientClient(options.client, deps.clock) },
      match: {
        User: matchPath(configuration.objects.User, 'userName'),
        Group: matchPath(configuration.objects.Group, 'displayName'),
      },
      canaries: makeCanaries(configuration, mark, await domainOf(administrator)),
      locked: lockedSteps(configuration, capabilitiesOf(application, entry)),
      async keep(canaries) {
        state = { ...state, canaries };
        const write = updateCanaries(tenant.tenant, application.application, canaries);
        await deps.storage.commit({ tenant: tenant.tenant, writes: [write] });
      },
      tell: (step) => save({ steps: [...state.steps, shortened(step)] }),
    });
    await save({ quirks: outcome.quirks, ended: deps.clock.now() });
  } finally {
    await target.close();
    if (state.ended === undefined) await save({ ended: deps.clock.now() }).catch(() => {});
  }
}

/** Longest text of a request or reply that a report keeps, in characters. */
const longestShown = 4_000;

function shortened(step: SelfTestStep): SelfTestStep {
  const short = (text: string | undefined) =>
    text === undefined || text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
  const exchanges = step.exchanges.map((each) => ({
    ...each,
    request: short(each.request),
    response: short(each.response),
  }));
  return { ...step, exchanges };
}

/** The domain of somebody in the directory: applications often take no other. */
async function domainOf(administrator: Administrator): Promise<string> {
  const context = await openDirectory(administrator);
  const { resources } = await listResources(context, 'User', { startIndex: 1, count: 1 });
  const [somebody] = resources;
  const name = somebody === undefined ? undefined : own(decodeDocument(somebody.doc), 'userPrincipalName');
  return /@([\w.-]+)$/.exec(String(name))?.[1] ?? 'example.com';
}

async function storedTest({ storage }: ApplicationDeps, { tenant, application }: NamedApplication) {
  const [test] = await storage.read(selectSelfTest(tenant.tenant, application.application));
  return test;
}

function isRunning({ clock }: ApplicationDeps, test: StoredSelfTest | undefined): boolean {
  return test !== undefined && test.ended === undefined && clock.now() - test.started < longestTest;
}

function viewSelfTest(
  deps: ApplicationDeps,
  { application }: NamedApplication,
  test: StoredSelfTest | undefined,
): SelfTestView {
  const taken = new Set(sayQuirks(application.settings.quirks ?? {}));
  return {
    running: isRunning(deps, test),
    started: test === undefined ? null : new Date(test.started).toISOString(),
    ended: test?.ended === undefined ? null : new Date(test.ended).toISOString(),
    actor: test?.actor ?? null,
    steps: test?.steps ?? [],
    offered: sayQuirks(test?.quirks ?? {}).filter((sentence) => !taken.has(sentence)),
    left: (test?.canaries ?? []).map(({ name }) => name),
  };
}
