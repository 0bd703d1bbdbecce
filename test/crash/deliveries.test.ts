import { describe, expect, it } from 'vitest';
import { insertReceiver } from '#events/receivers/receiver-rows.ts';
import { profiles } from '#gallery/profiles.ts';
import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { startEventReceiver } from '../support/event-receiver.ts';
import { isObject } from '../support/received.ts';
import { openTenant } from '../support/resource-context.ts';
import { startScript } from '../support/script.ts';
import { postgresPlaces, type StorePlace, sqlitePlaces } from '../support/stores.ts';

const worker = new URL('./delivery-worker.ts', import.meta.url);
const hour = 3_600_000;
const people = 3;
/** At which of its points each run is killed; the last one lives. */
const deaths = [3, 4, 6, 9, 0];

function deliveries(place: () => Promise<StorePlace>): void {
  it('loses no event to kill -9 between the commit and the delivery, and keeps the order of each object', async () => {
    const at = await place();
    const storage = await at.open();
    const profile = profiles.get('generic');
    if (profile === undefined) throw new Error('no profile');
    const context = await openTenant(storage, profile, 'acme');
    const receiver = await startEventReceiver();
    await storage.commit({
      tenant: 0,
      writes: [
        insertReceiver({
          tenant: 0,
          id: '0-000000000001',
          kind: 'webhook',
          name: 'hook',
          url: receiver.url,
          events: [],
          object: false,
          private: true,
          audience: '',
          issuer: '',
          secret: null,
          former: null,
          formerUntil: null,
          token: null,
          state: 'active',
          reason: null,
          failures: 0,
          failingSince: null,
          due: 0,
          told: false,
          version: 1,
          made: 0,
          changedBy: 'test',
        }),
      ],
    });
    for (let n = 0; n < people; n += 1) {
      const { id } = await createResource(context, 'User', { userName: `user${n}` });
      await deleteResource(context, 'User', id);
    }
    await storage.close();
    const died = new Set<string>();
    let runs = 0;
    for (let done = false; !done; runs += 1) {
      // Each begins when the lease of the one that was killed has run out.
      const script = startScript(worker, JSON.stringify(at.location), String(runs * hour), String(deaths[runs] ?? 0));
      const line = await script.nextLine();
      done = line === 'done';
      if (done) await script.ended();
      else {
        died.add(line);
        await script.kill();
      }
    }
    await receiver.close();
    expect(died.size, 'it died at points of each kind').toBe(3);
    const told = new Map<string, Map<string, string>>();
    for (const { json } of receiver.received) {
      if (!isObject(json) || !isObject(json.data) || !isObject(json.data.resource)) continue;
      const id = String(json.data.resource.id);
      const events = told.get(id) ?? new Map<string, string>();
      // Of an event that came twice the first time counts.
      if (!events.has(String(json.data.id))) events.set(String(json.data.id), String(json.type));
      told.set(id, events);
    }
    expect([...told.values()].map((events) => [...events.values()])).toEqual(
      Array.from({ length: people }, () => ['user.created', 'user.deleted']),
    );
  }, 120_000);
}

describe('deliveries of events', () => {
  describe('on SQLite', () => deliveries(sqlitePlaces()));
  describe('on PostgreSQL', () => deliveries(postgresPlaces()));
});
