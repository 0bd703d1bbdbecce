import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { Subscriptions } from '#events/subscriptions/subscriptions.ts';
import type { ToldGap } from '#events/told-event.ts';
import { profiles } from '#gallery/profiles.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { cutFeed } from '#resources/cut-feed.ts';
import type { Storage } from '#storage/port.ts';
import { collector, silent, subscriptionDeps } from '../support/collected-events.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';
import { openTenant } from '../support/resource-context.ts';
import { eachStore, postgresPlaces, sqlitePlaces } from '../support/stores.ts';

const opened: Subscriptions[] = [];

function open(storage: Storage, clock: ManualClock, log = silent): Subscriptions {
  const subscriptions = new Subscriptions(subscriptionDeps(storage, clock, log));
  opened.push(subscriptions);
  return subscriptions;
}

afterEach(async () => {
  for (const subscriptions of opened.splice(0)) await subscriptions.close();
});

async function customer(storage: Storage, name?: string): Promise<ResourceContext> {
  const profile = profiles.get('generic');
  if (profile === undefined) throw new Error('no profile');
  return openTenant(storage, profile, name);
}

const add = (context: ResourceContext, userName: string) =>
  createResource(context, 'User', { userName, externalId: userName });

eachStore((_name, openStore) => {
  it('hands on what comes after it began, of every customer, those made later too, and goes on where it was', async () => {
    const [storage, clock] = [await openStore(), createManualClock()];
    const acme = await customer(storage, 'acme');
    await add(acme, 'before');
    const [first, second, third] = [collector(), collector(), collector()];
    const running = open(storage, clock);
    const subscription = await running.subscribe({ name: 'table' }, first.handle);
    await add(acme, 'ada');
    const later = await customer(storage, 'later');
    await add(later, 'zoe');
    await expect.poll(() => first.told().toSorted()).toEqual(['user.created ada', 'user.created zoe']);
    expect(first.done.map(({ tenant }) => tenant).toSorted()).toEqual(['acme', 'later']);
    await expect(running.subscribe({ name: 'table' }, first.handle)).rejects.toThrow('already');
    await subscription.close();
    await add(acme, 'bob');
    await running.subscribe({ name: 'table', types: ['user.created'] }, second.handle);
    await expect.poll(() => second.told()).toEqual(['user.created bob']);
    await running.subscribe({ name: 'whole', from: 'beginning', tenant: 'acme' }, third.handle);
    await expect.poll(() => third.told()).toEqual(['before', 'ada', 'bob'].map((name) => `user.created ${name}`));
    expect(first.done.length).toBe(2);
  });

  it('calls a handler that throws with the same event again, later and later; the tenant waits in order, others do not', async () => {
    const [storage, clock] = [await openStore(), createManualClock()];
    const [acme, other] = [await customer(storage, 'acme'), await customer(storage, 'other')];
    const warned: string[] = [];
    const log = { ...silent, warn: (message: string) => warned.push(message) };
    const stuck = { still: true };
    const taken = collector(({ resource }) => resource.externalId === 'bob' && stuck.still);
    await open(storage, clock, log).subscribe({ name: 'table' }, taken.handle);
    for (const name of ['ada', 'bob', 'cyd']) await add(acme, name);
    await add(other, 'zoe');
    await expect.poll(() => taken.told().toSorted()).toEqual(['user.created ada', 'user.created zoe']);
    const tries = () => taken.calls.filter(({ resource }) => resource.externalId === 'bob');
    await expect.poll(() => tries().length).toBe(1);
    for (const [tried, wait] of [1_100, 2_200, 4_400].entries()) {
      await expect.poll(() => warned.length).toBe(tried + 1);
      await expect.poll(async () => (await storage.read(attemptsIn(acme))).at(0)).toBe(tried + 1);
      clock.advance(wait);
      await expect.poll(() => tries().length).toBe(tried + 2);
    }
    stuck.still = false;
    clock.advance(60_000);
    await expect.poll(() => taken.told().slice(-2)).toEqual(['user.created bob', 'user.created cyd']);
    expect(new Set(tries().map(({ id }) => id)).size).toBe(1);
    expect(taken.told().filter((told) => told.endsWith('ada'))).toHaveLength(1);
  });

  it('tells who fell behind what is missing, and goes on after it', async () => {
    const [storage, clock] = [await openStore(), createManualClock()];
    const acme = await customer(storage, 'acme');
    for (const name of ['ada', 'bob']) await add(acme, name);
    await cutFeed(storage, acme.tenant.tenant, Number.MAX_SAFE_INTEGER);
    const [taken, gaps] = [collector(), [] as ToldGap[]];
    const onGap = (gap: ToldGap) => void gaps.push(gap);
    await open(storage, clock).subscribe({ name: 'table', from: 'beginning', onGap }, taken.handle);
    await expect.poll(() => gaps).toEqual([{ reason: 'cut', tenant: 'acme', after: 0, oldest: 3, resume: 2 }]);
    await add(acme, 'cyd');
    await expect.poll(() => taken.told()).toEqual(['user.created cyd']);
  });

  it('says what is wrong with a subscription', async () => {
    const running = open(await openStore(), createManualClock());
    const { handle } = collector();
    await expect(running.subscribe({ name: 'My Table' }, handle)).rejects.toThrow('lower-case letters');
    await expect(running.subscribe({ name: 'table', tenant: 'nobody' }, handle)).rejects.toThrow('no tenant nobody');
    await expect(running.subscribe({ name: 'table', from: 12 }, handle)).rejects.toThrow('single tenant');
  });
});

function attemptsIn({ tenant }: ResourceContext) {
  return {
    sql: 'select attempts from subscription where tenant = ? and id = ?',
    parameters: [tenant.tenant, 'table'],
    decode: (row: unknown) => Number(Object(row).attempts),
  };
}

it('is served by one of two processes, and by the other once that one stopped', async () => {
  const place = await postgresPlaces()();
  const [one, two] = [await place.open({ poll: 20 }), await place.open({ poll: 20 })];
  const clock = createManualClock();
  const acme = await customer(one, `acme-${randomUUID()}`);
  const [left, right] = [collector(), collector()];
  const here = open(one, clock);
  await here.subscribe({ name: 'table' }, left.handle);
  await add(acme, 'ada');
  await expect.poll(() => left.told()).toEqual(['user.created ada']);
  await open(two, clock).subscribe({ name: 'table' }, right.handle);
  await add(acme, 'bob');
  await expect.poll(() => left.told().length).toBe(2);
  expect(right.calls).toEqual([]);
  await here.close();
  await add({ ...acme, storage: two }, 'cyd');
  await expect
    .poll(() => {
      clock.advance(10_000);
      return right.told();
    })
    .toEqual(['user.created cyd']);
});

it('in SQLite goes on at once after a process that died while it held the subscription', async () => {
  const storage = await (await sqlitePlaces()()).open();
  const clock = createManualClock();
  const acme = await customer(storage, 'acme');
  const taken = collector();
  await storage.commit({
    tenant: 0,
    writes: [
      {
        sql: `insert into lease (tenant, name, fence, owner, until) values (0, 'subscription:table', 7, 'dead', ?)`,
        parameters: [clock.now() + 30_000],
      },
    ],
  });
  await open(storage, clock).subscribe({ name: 'table' }, taken.handle);
  await add(acme, 'ada');
  await expect.poll(() => taken.told()).toEqual(['user.created ada']);
});
