import { describe, expect, it } from 'vitest';
import type { Configuration } from '#engine/model/configuration.ts';
import { markSent } from '#engine/queries/work.ts';
import { configuration, departmentPath, openWorld, type World } from '../support/engine-world.ts';
import { failure, MemoryTarget, type Operation } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

/** The fault happens to the first call of this operation only. */
function once(operation: Operation, fault: ReturnType<MemoryTarget['faults']>): MemoryTarget['faults'] {
  let left = 1;
  return (called) => {
    if (called !== operation || left === 0) return undefined;
    left -= 1;
    return fault;
  };
}

/** The reply to each create is lost, and nobody can be asked for what it did. */
const lostAndUnreached = (): MemoryTarget['faults'] => {
  const lost = new Set<string>();
  return (operation, subject) => {
    if (operation === 'create') {
      lost.add(subject);
      return { kind: 'lose-reply' };
    }
    const isAsked = operation === 'find' && lost.has(subject);
    return isAsked ? { kind: 'fail', failure: failure('timeout-unknown', 'no reply') } : undefined;
  };
};

/** As it is configured, and this attribute of users is required. */
function withRequired(path: string): Configuration {
  const { User } = configuration.objects;
  const attributes = User.attributes.map((one) =>
    one.source.kind === 'direct' && one.source.attribute === path ? { ...one, required: true } : one,
  );
  return { ...configuration, objects: { ...configuration.objects, User: { ...User, attributes } } };
}

const users = (world: World) => world.target.objects('User').map((one) => one.attributes.userName);

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('when the target fails', () => {
    it('a reply lost after a create is answered by matching, never by a second create', async () => {
      const world = await openWorld(await shared());
      await world.assign(await world.user('ann'));
      world.target.faults = once('create', { kind: 'lose-reply' });
      const cycle = await world.cycle();
      expect(cycle.tally).toMatchObject({ created: 1, warnings: 1 });
      expect(world.target.writes).toEqual(['create ann@x.example']);
      expect(await world.writesOf()).toEqual([]);
      await world.engine.close();
    });

    it('a create without reply whose object shows up only later is linked as created in the next cycle', async () => {
      const world = await openWorld(await shared());
      await world.assign(await world.user('ann'));
      const lost = failure('timeout-unknown', 'no reply');
      world.target.faults = (operation) => (operation === 'create' ? { kind: 'fail', failure: lost } : undefined);
      const first = await world.cycle();
      expect(first.tally).toMatchObject({ failed: 1, 'failed.timeout-unknown': 1 });
      world.target.put('User', { userName: 'ann@x.example', active: true, displayName: 'ann' });
      world.target.faults = () => undefined;
      const second = await world.cycle();
      expect(second.tally).toMatchObject({ created: 1 });
      expect(users(world)).toEqual(['ann@x.example']);
      await world.engine.close();
    });

    it('whoever is called otherwise since a create got no reply has one account, and a group one group, under the new name', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      const team = await world.group('team');
      await world.assign(ann);
      await world.assign(team);
      world.target.faults = lostAndUnreached();
      expect((await world.cycle()).tally).toMatchObject({ failed: 2 });
      await world.change(ann, { userPrincipalName: 'anna@x.example' });
      await world.change(team, { displayName: 'crew' });
      world.target.faults = () => undefined;
      expect((await world.writesOf()).toSorted()).toEqual([
        'update anna@x.example userName',
        'update crew displayName',
      ]);
      expect(users(world)).toEqual(['anna@x.example']);
      expect(world.target.objects('Group').map((one) => one.attributes.displayName)).toEqual(['crew']);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('an account that a create without reply made is ours, also where found accounts wait for adoption', async () => {
      const world = await openWorld(await shared(), { configuration: { ...configuration, onMatch: 'report' } });
      await world.assign(await world.user('ann'));
      world.target.faults = once('create', { kind: 'lose-reply' });
      expect((await world.cycle()).tally).toMatchObject({ created: 1 });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('a value that a create without reply wrote and that the directory lost since is cleared; a value of the application stays', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann', { department: 'Sales' });
      await world.assign(ann);
      world.target.faults = lostAndUnreached();
      await world.cycle();
      const account = world.target.object('User', 'ann@x.example');
      world.target.touch(account?.id ?? '', { 'name.formatted': 'Ann of the application' });
      await world.change(ann, { department: null });
      world.target.faults = () => undefined;
      await world.cycle();
      const { attributes } = world.target.object('User', 'ann@x.example') ?? {};
      expect(attributes?.[departmentPath]).toBeUndefined();
      expect(attributes?.['name.formatted']).toBe('Ann of the application');
      await world.engine.close();
    });

    it('whoever takes the name of somebody whose create got no reply takes the account, and the other gets one of his own', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      await world.assign(ann);
      world.target.faults = lostAndUnreached();
      await world.cycle();
      await world.change(ann, { userPrincipalName: 'anna@x.example' });
      const other = await world.user('other', { userPrincipalName: 'ann@x.example' });
      await world.assign(other);
      world.target.faults = () => undefined;
      await world.cycle();
      // Whoever came second may have failed for the second time, and waits for hours.
      world.clock.advance(25 * 3_600_000);
      await world.cycle();
      expect(users(world).toSorted()).toEqual(['ann@x.example', 'anna@x.example']);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('whoever is deleted for good while a create has no reply leaves no account behind, also when Rollcall was killed', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      const ben = await world.user('ben');
      await world.assign(ann);
      world.target.faults = lostAndUnreached();
      await world.cycle();
      world.target.put('User', { userName: 'ben@x.example', active: true });
      // What a process leaves behind that is killed between a create and its reply: a mark, and no link.
      const sent = { at: world.clock.now(), type: 'User', names: { userName: ['ben@x.example'] } } as const;
      const writes = [markSent(world.tenant, world.job, ben.n, sent)];
      await world.context.storage.commit({ tenant: world.tenant, writes });
      for (const one of [ann, ben]) {
        await world.remove(one);
        await world.purge(one);
      }
      world.target.faults = () => undefined;
      expect((await world.writesOf()).toSorted()).toEqual(['delete ann@x.example', 'delete ben@x.example']);
      expect(users(world)).toEqual([]);
      expect(await world.cycle()).toMatchObject({ state: 'finished', waiting: 0 });
      await world.engine.close();
    });

    it('the names of a create without reply are kept while nothing can be asked for: what is required has no value', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      await world.assign(ann);
      world.target.faults = lostAndUnreached();
      await world.cycle();
      world.target.faults = () => undefined;
      await world.configure(withRequired('mail'));
      await world.change(ann, { mail: null });
      expect((await world.cycle()).tally).toMatchObject({ skipped: 1 });
      await world.change(ann, { userPrincipalName: 'anna@x.example' });
      await world.cycle();
      await world.change(ann, { mail: 'anna@x.example' });
      await world.cycle();
      expect(users(world)).toEqual(['anna@x.example']);
      await world.engine.close();
    });

    it('what comes back after a delete without reply is looked for: made again when it is gone, kept when it is there', async () => {
      const world = await openWorld(await shared());
      const [gone, there] = [await world.group('gone'), await world.group('there')];
      const ann = await world.user('ann');
      await world.addMember(gone, ann);
      for (const one of [gone, there]) await world.assign(one);
      await world.cycle();
      for (const one of [gone, there]) await world.unassign(one);
      const lost = failure('timeout-unknown', 'no reply');
      const first = world.target.object('Group', 'gone')?.id;
      world.target.faults = (operation, id) => {
        if (operation !== 'delete') return undefined;
        return id === first ? { kind: 'lose-reply' } : { kind: 'fail', failure: lost };
      };
      expect((await world.cycle()).tally).toMatchObject({ failed: 2 });
      expect(world.target.objects('Group').map((one) => one.attributes.displayName)).toEqual(['there']);
      world.target.faults = () => undefined;
      await world.change(there, { displayName: 'there as ever' });
      for (const one of [gone, there]) await world.assign(one);
      await world.cycle();
      const groups = world.target.objects('Group').map((one) => [one.attributes.displayName, one.members.size]);
      expect(groups.toSorted()).toEqual([
        ['gone', 1],
        ['there as ever', 0],
      ]);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('a change without reply that is refused when it is sent again, and then taken back, is taken back in the application, too', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann', { department: 'Sales' });
      await world.assign(ann);
      await world.cycle();
      let calls = 0;
      world.target.faults = (operation) => {
        if (operation !== 'update') return undefined;
        calls += 1;
        return calls === 1 ? { kind: 'lose-reply' } : { kind: 'fail', failure: failure('invalid', 'not like this') };
      };
      await world.change(ann, { department: 'Support' });
      expect((await world.cycle()).tally).toMatchObject({ failed: 1 });
      await world.change(ann, { department: 'Sales' });
      world.target.faults = () => undefined;
      await world.cycle();
      expect(world.target.object('User', 'ann@x.example')?.attributes[departmentPath]).toBe('Sales');
      await world.engine.close();
    });

    it('changes without reply at which the job stops, and that are taken back, are taken back in the application, too', async () => {
      const world = await openWorld(await shared());
      const people = [];
      for (let at = 0; at < 25; at += 1) people.push(await world.user(`user${at}`, { department: 'Sales' }));
      for (const one of people) await world.assign(one);
      await world.cycle();
      for (const one of people) await world.change(one, { department: 'Support' });
      world.target.faults = (operation) => (operation === 'update' ? { kind: 'lose-reply' } : undefined);
      expect(await world.cycle()).toMatchObject({ state: 'interrupted' });
      const departments = () => world.target.objects('User').map((one) => one.attributes[departmentPath]);
      expect(departments()).toContain('Support');
      for (const one of people) await world.change(one, { department: 'Sales' });
      world.target.faults = () => undefined;
      world.clock.advance(25 * 3_600_000);
      await world.cycle();
      await world.cycle();
      expect(new Set(departments())).toEqual(new Set(['Sales']));
      await world.engine.close();
    });

    it('what a create without reply left behind, and was given another name without a reply either, is found under both', async () => {
      const world = await openWorld(await shared());
      const team = await world.group('team');
      await world.assign(team);
      world.target.faults = lostAndUnreached();
      await world.cycle();
      await world.change(team, { displayName: 'crew' });
      world.target.faults = (operation) => (operation === 'update' ? { kind: 'lose-reply' } : undefined);
      expect((await world.cycle()).tally).toMatchObject({ failed: 1 });
      await world.change(team, { displayName: 'team' });
      world.target.faults = () => undefined;
      await world.cycle();
      expect(world.target.objects('Group').map((one) => one.attributes.displayName)).toEqual(['team']);
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('a mark that an older Rollcall left, without names, is matched as it was', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      await world.assign(ann);
      world.target.put('User', { userName: 'ann@x.example', active: true });
      const sent = { at: world.clock.now(), names: {} };
      const mark = markSent(world.tenant, world.job, ann.n, sent);
      const writes = [{ ...mark, parameters: [...mark.parameters.slice(0, -1), String(sent.at)] }];
      await world.context.storage.commit({ tenant: world.tenant, writes });
      expect((await world.cycle()).tally).toMatchObject({ created: 1 });
      expect(users(world)).toEqual(['ann@x.example']);
      await world.engine.close();
    });

    it('what is left for the next cycle is counted: what failed, and changes that nobody has read', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.assign(await world.user('ben'));
      const taken = failure('conflict', 'the name is taken');
      world.target.faults = (operation) => (operation === 'create' ? { kind: 'fail', failure: taken } : undefined);
      expect(await world.cycle()).toMatchObject({ state: 'finished', waiting: 2 });
      await world.change(ann, { department: 'Sales' });
      const away = failure('unauthorized', 'the token is not good any more');
      world.target.faults = () => ({ kind: 'fail', failure: away });
      expect(await world.cycle()).toMatchObject({ state: 'interrupted', waiting: 3 });
      world.target.faults = () => undefined;
      expect(await world.cycle()).toMatchObject({ state: 'finished', waiting: 0 });
      await world.engine.close();
    });

    it('a conflict is matched again once, then it fails and waits', async () => {
      const world = await openWorld(await shared());
      await world.assign(await world.user('ann'));
      const taken = failure('conflict', 'ann is taken');
      world.target.faults = (operation) => (operation === 'create' ? { kind: 'fail', failure: taken } : undefined);
      expect((await world.cycle()).tally).toMatchObject({ failed: 1, 'failed.conflict': 1 });
      expect(world.target.calls.filter((call) => call === 'find')).toHaveLength(2);
      world.target.faults = () => undefined;
      expect((await world.cycle()).tally).toMatchObject({ created: 1 });
      await world.engine.close();
    });

    it('an object that vanished from the target is created again with its memberships', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      await world.assign(await world.group('team', [ann]));
      await world.cycle();
      world.target.drop(world.target.object('User', 'ann@x.example')?.id ?? '');
      await world.change(ann, { department: 'Sales' });
      const cycle = await world.cycle();
      expect(cycle.tally).toMatchObject({ created: 1, membersAdded: 1 });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('a leaver whose account is gone already loses its link without a call too many', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.cycle();
      world.target.drop(world.target.object('User', 'ann@x.example')?.id ?? '');
      await world.unassign(ann);
      expect((await world.cycle()).tally).toMatchObject({ skipped: 1, 'skipped.already-gone': 1 });
      expect((await world.engine.jobStatus(world.tenant, world.job))?.links).toEqual({});
      await world.engine.close();
    });

    it('a stale version is read again once, and the change is sent to that version', async () => {
      const world = await openWorld(await shared(), { target: new MemoryTarget({ etag: true }) });
      const ann = await world.user('ann');
      await world.assign(ann);
      await world.cycle();
      world.target.touch(world.target.object('User', 'ann@x.example')?.id ?? '', { title: 'by hand' });
      await world.change(ann, { department: 'Sales' });
      expect((await world.cycle()).tally).toMatchObject({ updated: 1 });
      expect(world.target.object('User', 'ann@x.example')?.attributes).toMatchObject({
        title: 'by hand',
        [departmentPath]: 'Sales',
      });
      await world.engine.close();
    });

    it('throttled, the whole target pauses for Retry-After in full, and no attempt is counted', async () => {
      const world = await openWorld(await shared());
      for (const name of ['ann', 'bob', 'carl']) await world.assign(await world.user(name));
      world.target.faults = once('create', { kind: 'fail', failure: failure('throttled', 'slow down', 30_000) });
      world.clock.advance(60_000);
      const number = await world.engine.runCycle(world.tenant, world.job);
      const begun = world.clock.now();
      const over = world.engine.waitForCycle(world.tenant, world.job, number).then((cycle) => ({ cycle }));
      const pace = async (): Promise<void> => {
        for (;;) {
          const ended = await Promise.race([
            over,
            new Promise<undefined>((resolve) => setImmediate(resolve, undefined)),
          ]);
          if (ended !== undefined) return;
          world.clock.advance(1_000);
        }
      };
      await pace();
      const { cycle } = await over;
      expect(cycle?.tally).toMatchObject({ created: 3 });
      expect(cycle?.tally.failed).toBeUndefined();
      expect(world.clock.now() - begun).toBeGreaterThanOrEqual(30_000);
      await world.engine.close();
    });

    it('unauthorized, the job stops, says why, and goes on where it was once it is started again', async () => {
      const world = await openWorld(await shared());
      for (const name of ['ann', 'bob']) await world.assign(await world.user(name));
      const refused = failure('unauthorized', 'the token was refused');
      world.target.faults = (operation) => (operation === 'create' ? { kind: 'fail', failure: refused } : undefined);
      const stopped = await world.cycle();
      expect(stopped.state).toBe('interrupted');
      const status = await world.engine.jobStatus(world.tenant, world.job);
      expect(status?.job.quarantine).toMatchObject({ code: 'unauthorized', message: 'the token was refused' });
      world.target.faults = () => undefined;
      const resumed = await world.cycle();
      expect(resumed).toMatchObject({ cycle: stopped.cycle, state: 'finished' });
      expect(resumed.tally).toMatchObject({ evaluated: 2, created: 2 });
      expect((await world.engine.jobStatus(world.tenant, world.job))?.job.quarantine).toBeUndefined();
      await world.engine.close();
    });

    it('one bad member of a batch stops nobody else', async () => {
      const world = await openWorld(await shared());
      const people = await Promise.all(['ann', 'bob', 'carl'].map((name) => world.user(name)));
      await world.assign(await world.group('team', people));
      let refused = '';
      world.target.faults = (operation, subject) => {
        if (operation !== 'members' || subject === '') return undefined;
        refused ||= world.target.object('User', 'bob@x.example')?.id ?? '';
        return undefined;
      };
      const inner = world.target.changeMembers.bind(world.target);
      world.target.changeMembers = async (group, change) =>
        change.add.includes(refused || (world.target.object('User', 'bob@x.example')?.id ?? ''))
          ? { ok: false, failure: failure('invalid', 'bob may not be in it'), exchanges: [] }
          : await inner(group, change);
      const cycle = await world.cycle();
      expect(cycle.tally).toMatchObject({ membersAdded: 2, membersFailed: 1 });
      world.target.changeMembers = inner;
      expect((await world.cycle()).tally).toMatchObject({ membersAdded: 1 });
      await world.engine.close();
    });

    it('one object that is refused fails alone, with the sentence of the target and the next attempt in its log entry', async () => {
      const world = await openWorld(await shared());
      for (const name of ['ann', 'bob']) await world.assign(await world.user(name));
      const invalid = failure('invalid', 'ann is not welcome');
      world.target.faults = (operation, subject) =>
        operation === 'create' && subject === 'ann@x.example' ? { kind: 'fail', failure: invalid } : undefined;
      const cycle = await world.cycle();
      expect(cycle).toMatchObject({ state: 'finished', tally: { created: 1, failed: 1, 'failed.invalid': 1 } });
      const entry = (await world.log()).find((one) => one.status === 'failure');
      expect(entry).toMatchObject({ identity: 'ann@x.example', code: 'invalid', action: 'create' });
      expect(entry?.body.steps.map((step) => step.name)).toEqual(['import', 'scope', 'match', 'map', 'export']);
      await world.engine.close();
    });
  });
});
