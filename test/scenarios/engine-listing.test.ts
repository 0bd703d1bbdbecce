import { afterAll, describe, expect, it } from 'vitest';
import type { Configuration } from '#engine/model/configuration.ts';
import type { Attributes } from '#engine/model/target.ts';
import type { FaultScript } from '#rehearsal/fault-script.ts';
import { openRehearsalTarget, type RehearsalTarget } from '#rehearsal/open-target.ts';
import { own } from '#scim/json.ts';
import type { Storage } from '#storage/port.ts';
import { done, targetOn } from '../contract/connector/target-contract.ts';
import { configuration, openWorld, type World } from '../support/engine-world.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const opened: RehearsalTarget[] = [];
afterAll(() => Promise.all(opened.map((one) => one.close())));

const everybody: Configuration = {
  ...configuration,
  scope: 'all',
  objects: {
    User: configuration.objects.User,
    Group: { ...configuration.objects.Group, enabled: false },
  },
};

/** Matches by these target attributes, in that order. */
function matchingBy(...targets: readonly string[]): Configuration {
  const { User } = everybody.objects;
  const attributes = User.attributes.map((one) => ({ ...one, matchingPrecedence: targets.indexOf(one.target) + 1 }));
  return { ...everybody, objects: { ...everybody.objects, User: { ...User, attributes } } };
}

const byName = matchingBy('displayName');
const work = 'emails[type eq "work"].value';
const home = 'emails[type eq "home"].value';

/** An application where these accounts stand already. */
async function application(there: readonly Attributes[]): Promise<RehearsalTarget> {
  const app = await openRehearsalTarget({ port: 0 });
  opened.push(app);
  const target = targetOn(app);
  await Promise.all(there.map(async (one) => done(await target.create('User', one))));
  await target.close();
  return app;
}

/** An organisation of p0, p1, … */
async function organisation(
  storage: Storage,
  app: RehearsalTarget,
  options: { readonly people: number; readonly configuration?: Configuration },
): Promise<World> {
  const world = await openWorld(storage, {
    configuration: options.configuration ?? everybody,
    deps: {
      openTarget: async () => targetOn(app),
      rate: () => ({ perSecond: 1_000_000, concurrency: 1 }),
      listFrom: 20,
    },
  });
  await Promise.all(Array.from({ length: options.people }, (_, index) => world.user(`p${index}`)));
  return world;
}

/** Searches that are sent until the list is believed: three, for which the others wait; and the probe. */
const untilBelieved = 3 + 1;

const searches = (app: RehearsalTarget, since: number) =>
  app.requests.slice(since).filter(({ method, query }) => method === 'GET' && query.includes('filter=')).length;
const lists = (app: RehearsalTarget, since: number) =>
  app.requests.slice(since).filter(({ method, query }) => method === 'GET' && query.includes('startIndex=')).length;

const namesAt = async (app: RehearsalTarget) =>
  (await app.state()).users.map((one) => String(own(one, 'userName')).toLowerCase());

async function kept({ context, tenant, job }: World): Promise<number> {
  const [count] = await context.storage.read({
    sql: 'select distinct target from listed_match where tenant = ? and job = ? limit 100',
    parameters: [tenant, job],
    decode: () => 1,
  });
  return count ?? 0;
}

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('an initial cycle with many who have no link', () => {
    it('reads the list in place of searching: pages and changes alone cost requests, whatever the case of a name', async () => {
      const there = [
        ...Array.from({ length: 15 }, (_, index) => ({ userName: `P${index}@X.example`, displayName: 'other' })),
        { userName: 'stranger@x.example', displayName: 'kept' },
      ];
      const app = await application(there);
      const world = await organisation(await shared(), app, { people: 40 });
      const since = app.requests.length;
      const { tally } = await world.cycle();
      expect(tally).toMatchObject({ evaluated: 40, created: 25, updated: 15 });
      expect(lists(app, since)).toBe(2);
      expect(searches(app, since)).toBeLessThanOrEqual(untilBelieved);
      expect(app.requests.length - since).toBeLessThanOrEqual(2 + untilBelieved + 40);
      const { users } = await app.state();
      expect(users).toHaveLength(41);
      expect(users.find((one) => own(one, 'userName') === 'stranger@x.example')).toMatchObject({ displayName: 'kept' });
      expect(await kept(world)).toBe(0);
      const before = app.requests.length;
      await world.cycle('initial');
      expect(app.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
      expect(lists(app, before)).toBe(0);
      await world.engine.close();
    });

    it('asks the application itself where two of the list match, and leaves both alone', async () => {
      const there = [
        { userName: 'one', displayName: 'p1' },
        { userName: 'two', displayName: 'P1' },
        { userName: 'three', displayName: 'p2' },
      ];
      const app = await application(there);
      const world = await organisation(await shared(), app, { people: 30, configuration: byName });
      const { cycle, tally } = await world.cycle();
      expect(tally).toMatchObject({ evaluated: 30, failed: 1, created: 28, updated: 1 });
      const failed = (await world.log(cycle)).filter((entry) => entry.status === 'failure');
      expect(failed.map(({ identity, code }) => [identity, code])).toEqual([['p1@x.example', 'ambiguous']]);
      const names = await namesAt(app);
      expect(names).toEqual(expect.arrayContaining(['one', 'two', 'p2@x.example']));
      await world.engine.close();
    });

    it('is answered by an element and by each of several attributes, and tells how many it read', async () => {
      const there = [
        { userName: 'one', displayName: 'p1', [work]: 'P1@x.example', [home]: 'p7@x.example' },
        { userName: 'p2@x.example', displayName: 'p2', [work]: 'else@x.example' },
      ];
      const app = await application(there);
      const world = await organisation(await shared(), app, {
        people: 40,
        configuration: matchingBy(work, 'userName'),
      });
      const since = app.requests.length;
      const { tally } = await world.cycle();
      expect(tally).toMatchObject({ evaluated: 40, created: 38, updated: 2, listed: 2 });
      expect([lists(app, since), await kept(world)]).toEqual([2, 0]);
      expect(searches(app, since)).toBeLessThanOrEqual(2 * untilBelieved);
      expect(await namesAt(app)).toHaveLength(40);
      await world.engine.close();
    });

    it('is searched by what the list shows of nobody, or shows several of', async () => {
      const nobody = await application([{ userName: 'p1@x.example' }]);
      const some = await organisation(await shared(), nobody, {
        people: 30,
        configuration: matchingBy(work, 'userName'),
      });
      const since = nobody.requests.length;
      expect((await some.cycle()).tally).toMatchObject({ created: 29, updated: 1, listed: 1 });
      const asked = nobody.requests.slice(since).filter(({ query }) => query.includes('filter='));
      expect(asked.filter(({ query }) => query.includes('emails')).length).toBeGreaterThanOrEqual(30);
      expect(asked.filter(({ query }) => query.includes('userName')).length).toBeLessThanOrEqual(untilBelieved);
      await some.engine.close();
      const twoEmails = { emails: ['q@x.example', 'p3@x.example'].map((value) => ({ type: 'work', value })) };
      const several = await application([{ userName: 'three', ...twoEmails }]);
      const world = await organisation(await shared(), several, { people: 30, configuration: matchingBy(work) });
      const { tally } = await world.cycle();
      expect(tally).toMatchObject({ evaluated: 30, created: 29, updated: 1 });
      expect(tally).not.toHaveProperty('listed');
      await world.engine.close();
    });

    it('reads the list anew when it was cut off in the middle of it', async () => {
      const app = await application([{ userName: 'P1@x.example' }, { userName: 'P2@x.example' }]);
      const world = await organisation(await shared(), app, { people: 22 });
      app.play({ faults: [{ method: 'GET', path: '/Users', after: 2, times: 1, answer: 401 }] });
      expect(await world.cycle()).toMatchObject({ state: 'interrupted', tally: {} });
      expect(await kept(world)).toBe(1);
      const since = app.requests.length;
      expect(await world.cycle()).toMatchObject({ cycle: 1, state: 'finished', tally: { created: 20 } });
      expect([lists(app, since), await kept(world)]).toEqual([2, 0]);
      expect(searches(app, since)).toBeLessThanOrEqual(untilBelieved);
      await world.engine.close();
    });

    const lies: readonly (readonly [string, FaultScript['faults'][number]])[] = [
      ['says that it is shorter', { totalResults: 7 }],
      ['never ends', { pages: 'endless' }],
      ['shows no names', { omit: ['userName'] }],
      ['leaves everybody out', { body: '{"totalResults":0,"Resources":[]}' }],
      ['is refused', { answer: 403 }],
    ];
    it('searches as ever when the list lies: nobody is created twice', async () => {
      const there = Array.from({ length: 20 }, (_, index) => ({ userName: `P${index}@x.example` }));
      const app = await application(there);
      for (const [which, fault] of lies) {
        app.play({ faults: [{ method: 'GET', path: '/Users', after: 1, times: 1, ...fault }] });
        const world = await organisation(await shared(), app, { people: 22 });
        const since = app.requests.length;
        expect(await world.cycle(), which).toMatchObject({ state: 'finished', tally: { evaluated: 22 } });
        expect(searches(app, since), which).toBeGreaterThanOrEqual(22);
        expect(
          app.requests.slice(since).flatMap(({ faults }) => faults),
          which,
        ).toHaveLength(1);
        expect(await namesAt(app), which).toHaveLength(22);
        await world.engine.close();
      }
    });
  });
});
