import { contract } from '#http/api/contract.ts';
import type { SampleFile } from './organisation.ts';
import type { DemoApplication, World } from './world.ts';

const PATIENCE_MS = 120_000;
const PAUSE_MS = 50;

export const application = (app: DemoApplication) => ({ params: { application: app.name } });

/** Runs a cycle of one application and waits for its end. */
export async function runCycle(world: World, app: DemoApplication): Promise<Readonly<Record<string, number>>> {
  const before = (await world.call(contract.getJob, application(app))).last?.cycle ?? 0;
  await world.call(contract.runJob, application(app));
  return cycleAfter(world, app, before);
}

/** Waits for the end of the cycle that follows `before`; gives its tally. */
export async function cycleAfter(
  world: World,
  app: DemoApplication,
  before: number,
  onProgress: (tally: Readonly<Record<string, number>>) => void = () => {},
): Promise<Readonly<Record<string, number>>> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const job = await world.call(contract.getJob, application(app));
    if (job.running !== null) onProgress(job.running.tally);
    if (job.running === null && job.last !== null && job.last.cycle > before) return job.last.tally;
    if (Date.now() > until)
      throw new Error(`${app.name}: no cycle ended within two minutes (${job.whyNot ?? job.state})`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Runs a cycle of every application, side by side as a schedule would. */
export async function runCycles(world: World): Promise<void> {
  await Promise.all(world.applications.map((app) => runCycle(world, app)));
}

export function importFiles(world: World, files: readonly SampleFile[], missing: 'keep' | 'disable' = 'keep') {
  return world.call(contract.importDirectory, {
    body: { files: files.map(({ name, text }) => ({ name, text })), missing },
  });
}

export function setUser(world: World, user: string, attributes: Readonly<Record<string, unknown>>) {
  return world.call(contract.setDirectoryUser, { params: { user }, body: { attributes } });
}

/** The sandboxes among the applications, with the tenant's name at hand. */
export function sandboxes(world: World): readonly (DemoApplication & { readonly tenant: string })[] {
  return world.applications.flatMap((app) => (app.tenant === undefined ? [] : [{ ...app, tenant: app.tenant }]));
}

/** The account of a user name in a sandbox; undefined when there is none. */
export async function accountOf(world: World, tenant: string, userName: string) {
  const filter = `userName eq ${JSON.stringify(userName)}`;
  const found = await world.call(contract.listTenantUsers, { params: { tenant }, query: { filter } });
  return found.users[0];
}

/** Tells for each sandbox in which the person has an account whether it is active or not, as it should be. */
export async function checkActive(world: World, who: string, userName: string, active: boolean): Promise<void> {
  const seen: string[] = [];
  const wrong: string[] = [];
  for (const app of sandboxes(world)) {
    const account = await accountOf(world, app.tenant, userName);
    if (account === undefined) continue;
    (account.active === active ? seen : wrong).push(app.name);
  }
  const state = active ? 'active' : 'inactive';
  world.narrator.check(
    `${who} is ${state} in ${[...seen, ...wrong].join(', ')}`,
    seen.length > 0 && wrong.length === 0,
  );
}
