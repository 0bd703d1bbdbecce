import { contract } from '#http/api/contract.ts';
import { cast, newcomer } from './cast.ts';
import { runCycles, setUser } from './scene.ts';
import type { World } from './world.ts';

/** A short week at an endpoint into which we cannot look: a joiner, a mover, a leaver who returns. The log tells how it went. */
export async function visit(world: World): Promise<void> {
  const { call, narrator } = world;
  narrator.heading('A joiner, a mover, a leaver who returns');
  const { id: _, accountEnabled: __, ...attributes } = newcomer(cast.joiner, 'MF-0201', 'Noor', 'El Amin');
  await call(contract.addDirectoryUser, { body: { attributes } });
  await call(contract.addDirectoryMember, { params: { group: 'Contact Centre Agents', member: cast.joiner } });
  await setUser(world, cast.mover, { jobTitle: 'Senior Support Agent' });
  await setUser(world, cast.disabled, { accountEnabled: false });
  await runCycles(world);
  await succeeded(world, 'The joiner was created', cast.joiner);
  await succeeded(world, 'The mover was updated', cast.mover);
  await succeeded(world, 'The leaver was disabled', cast.disabled);
  await setUser(world, cast.disabled, { accountEnabled: true });
  await runCycles(world);
  await succeeded(world, 'The leaver is back', cast.disabled);
  narrator.line('Look at your endpoint now: these three people show what it does.');
}

async function succeeded(world: World, text: string, user: string): Promise<void> {
  const { entries } = await world.call(contract.listLog, { query: { user, limit: 1 } });
  const [latest] = entries;
  const detail = latest?.status === 'success' ? '' : `: ${latest?.message ?? 'the log says nothing of it'}`;
  world.narrator.check(`${text}${detail}`, latest?.status === 'success');
}
