import { afterAll, describe, expect, it } from 'vitest';
import { cast } from '#demo/cast.ts';
import { FaultySandboxes } from '#demo/faulty-sandboxes.ts';
import { createNarrator } from '#demo/narrator.ts';
import { sampleFile } from '#demo/organisation.ts';
import { quietCycle } from '#demo/quiet-cycle.ts';
import { accountOf, importFiles, sandboxes } from '#demo/scene.ts';
import { openScimmy } from '#demo/scimmy/open-scimmy.ts';
import { addApplications } from '#demo/stages/add-applications.ts';
import { failuresIn, initialCycle } from '#demo/stages/initial-cycle.ts';
import { openSandboxes } from '#demo/stages/open-sandboxes.ts';
import type { World } from '#demo/world.ts';
import { createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { openRollcall } from '#main.ts';
import { freshFolder } from '#test/support/command-line.ts';
import { freshSchema, withSchema } from '#test/support/postgres.ts';

const closers: (() => Promise<void> | void)[] = [];
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

/** The sample organisation, provisioned once to every gallery application and to a SCIM server that is not ours. */
async function provisioned(store: string | undefined) {
  const folder = freshFolder();
  const faults = new FaultySandboxes();
  const scimmy = await openScimmy('token');
  const rollcall = await openRollcall({
    data: folder.path,
    sandbox: true,
    logLevel: 'silent',
    serve: { port: 0 },
    faults,
    ...(store === undefined ? {} : { store }),
  });
  closers.push(
    folder.remove,
    () => scimmy.close(),
    () => rollcall.close(),
  );
  const { url, token } = rollcall;
  const { call } = createClient({ fetch: (request) => rollcall.fetch(request), url, token }, 'tester');
  const narrator = createNarrator({ write: () => true });
  const empty: World = { call, narrator, faults, applications: [] };
  await importFiles(empty, [sampleFile('people.csv'), sampleFile('groups.csv')]);
  const fourth = {
    name: 'SCIMMY',
    gallery: 'generic',
    groups: ['Engineering', 'IT'],
    connection: { tenantUrl: scimmy.tenantUrl, secretToken: scimmy.token },
  };
  const world = { ...empty, applications: [...(await openSandboxes(empty)), fourth] };
  await addApplications(world);
  await initialCycle(world);
  return { world, scimmy };
}

for (const [name, storeOf] of [
  ['SQLite', async () => undefined],
  ['PostgreSQL', async () => freshSchema().then(({ url, schema }) => withSchema(url, schema))],
] as const) {
  describe(`every gallery application, on ${name}`, () => {
    it('is provisioned without a failure, and a second cycle after a clean one writes nothing (I1)', async () => {
      const { world, scimmy } = await provisioned(await storeOf());
      expect(world.narrator.failures()).toEqual([]);
      for (const app of world.applications) {
        const { cycles } = await world.call(contract.listCycles, { params: { application: app.name } });
        expect(failuresIn(cycles[0]?.tally ?? {}), app.name).toBe(0);
        expect(cycles[0]?.tally.created, app.name).toBeGreaterThan(30);
      }
      const writes = await quietCycle(world, scimmy);
      expect([...writes.values()]).toEqual([0, 0, 0, 0]);

      // I4: an account that no link names is as it was made by hand.
      const [first] = sandboxes(world);
      const stranger = await accountOf(world, first?.tenant ?? '', cast.stranger);
      expect(stranger).toMatchObject({ userName: cast.stranger, active: true, displayName: 'External Auditor' });
    });
  });
}
