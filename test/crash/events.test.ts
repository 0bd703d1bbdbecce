import { describe, expect, it } from 'vitest';
import { eventsAfter } from '#events/read-events.ts';
import { profiles } from '#gallery/profiles.ts';
import { createResource } from '#resources/create-resource.ts';
import { openTenant, patch } from '#test/support/resource-context.ts';
import { startScript } from '#test/support/script.ts';
import { postgresPlaces, type StorePlace, sqlitePlaces } from '#test/support/stores.ts';

/** Handled events after which the reader is killed, one process after the other; 0: it goes on to the end. */
const deaths = [3, 60, 0];
const people = 60;

describe.each([
  ['SQLite', sqlitePlaces()],
  ['PostgreSQL', postgresPlaces()],
] as const)('events, on %s', (_name, makePlace) => {
  it('are all handled, in order, though their handler is killed between commit and delivery again and again', async () => {
    const place = await makePlace();
    const ids = await fill(place);
    const handled: string[] = [];
    for (const [at, dieAt] of deaths.entries()) {
      // Of PostgreSQL the lease of the dead has to run out: the next clock goes ahead.
      const reader = startScript(
        new URL('./event-reader.ts', import.meta.url),
        JSON.stringify(place.location),
        `${at * 31_000}`,
        `${dieAt}`,
      );
      const own: string[] = [];
      while (dieAt === 0 ? own.at(-1) !== ids.at(-1) : own.length < dieAt) {
        const [id = ''] = (await reader.nextLine()).split(' ');
        own.push(id);
      }
      await reader.kill();
      const from = ids.indexOf(own[0] ?? '');
      expect(own).toEqual(ids.slice(from, from + own.length));
      expect(from).toBeLessThanOrEqual(handled.length === 0 ? 0 : ids.indexOf(handled.at(-1) ?? '') + 1);
      handled.push(...own);
    }
    expect([...new Set(handled)]).toEqual(ids);
  }, 120_000);
});

/** Makes a tenant with a history; answers the ids of its events, in order. */
async function fill({ open }: StorePlace): Promise<readonly string[]> {
  const storage = await open();
  const profile = profiles.get('generic');
  if (profile === undefined) throw new Error('no profile');
  const context = await openTenant(storage, profile);
  for (let at = 0; at < people; at += 1) {
    const { id } = await createResource(context, 'User', { userName: `user ${at}` });
    if (at % 3 === 0) await patch(context, 'User', id, [{ op: 'replace', path: 'active', value: false }]);
  }
  const { events } = await eventsAfter(storage, context.tenant.tenant, 0, 1000);
  await storage.close();
  return events.map(({ id }) => id);
}
