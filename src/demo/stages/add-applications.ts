import { contract } from '#http/api/contract.ts';
import { cast } from '../cast.ts';
import { application } from '../scene.ts';
import type { World } from '../world.ts';

/** Adds the applications to the organisation, connects and tests them, and says who is to be provisioned. */
export async function addApplications(world: World): Promise<void> {
  const { call, narrator } = world;
  narrator.heading('The organisation adds its applications');
  for (const app of world.applications) {
    await call(contract.addApplication, { body: { gallery: app.gallery, name: app.name } });
    // The demo's applications lie on this very machine.
    await call(contract.allowPrivateAddress, { ...application(app), body: { allow: true } });
    await call(contract.setApplication, { ...application(app), body: { requestsPerSecond: 100 } });
    const connected = await call(contract.connectApplication, { ...application(app), body: app.connection });
    const tested = await call(contract.testConnection, application(app));
    narrator.check(`${app.name}: Test Connection: ${tested.message}`, tested.ok);
    for (const notice of new Set([...connected.notices, ...tested.notices])) narrator.line(`  ${notice}`);
    for (const principal of app.groups) {
      await call(contract.assign, { ...application(app), body: { principal, type: 'Group', role: 'user' } });
    }
  }
  const groups = world.applications.map((app) => `${app.name} ← ${app.groups.join(', ')}`);
  for (const text of groups) narrator.line(text);
  const first = world.applications[0];
  if (first === undefined) return;
  await call(contract.assign, { ...application(first), body: { principal: cast.direct, role: 'user' } });
  await call(contract.assign, { ...application(first), body: { principal: cast.visitor, role: 'default-access' } });
  narrator.line(`${first.name} ← ${cast.direct} directly; ${cast.visitor} with Default Access only`);
}
