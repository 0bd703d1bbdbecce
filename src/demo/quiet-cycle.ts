import { runCycle } from './scene.ts';
import type { ScimmyServer } from './scimmy/open-scimmy.ts';
import type { DemoApplication, World } from './world.ts';

const WRITES = [
  'created',
  'updated',
  'disabled',
  'restored',
  'deleted',
  'membersAdded',
  'membersRemoved',
  'referencesWritten',
];

/** Runs one more cycle after a clean one and counts, at the target where we can, what it wrote. It must be nothing. */
export async function quietCycle(world: World, scimmy: ScimmyServer | undefined): Promise<ReadonlyMap<string, number>> {
  const { narrator } = world;
  narrator.heading('One more cycle, now that nothing has changed');
  const counts = new Map<string, number>();
  for (const app of world.applications) {
    await runCycle(world, app);
    const before = writesAt(world, app, scimmy);
    const tally = await runCycle(world, app);
    const after = writesAt(world, app, scimmy);
    const told = WRITES.reduce((sum, word) => sum + (tally[word] ?? 0), 0);
    const writes = before === undefined || after === undefined ? told : after - before;
    counts.set(app.name, writes);
    narrator.check(`${app.name}: ${writes === 0 ? 'nothing was' : `${writes} requests were`} written`, writes === 0);
  }
  return counts;
}

/** Writes that reached the application, counted there; undefined for an endpoint into which we cannot look. */
function writesAt(world: World, app: DemoApplication, scimmy: ScimmyServer | undefined): number | undefined {
  if (app.tenant !== undefined) return world.faults.writes(app.tenant);
  return app.connection.tenantUrl === scimmy?.tenantUrl ? scimmy.writes() : undefined;
}
