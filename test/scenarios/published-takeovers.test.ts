import { describe, expect, it } from 'vitest';
import type { Configuration } from '#engine/model/configuration.ts';
import { configuration, openWorld } from '../support/engine-world.ts';
import { MemoryTarget } from '../support/memory-target.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

/**
 * Takeover by e-mail match, played back against provisioning: whoever can set an address in the directory must not come by the
 * account of another person in the application.
 */

const mail = 'emails[type eq "work"].value';
const { User } = configuration.objects;

/** Accounts are found by their e-mail address alone, as careless set-ups have it. */
const byMail: Configuration = {
  ...configuration,
  objects: {
    ...configuration.objects,
    User: {
      ...User,
      attributes: User.attributes.map((row) => ({ ...row, matchingPrecedence: row.target === mail ? 1 : 0 })),
    },
  },
};
const reporting: Configuration = { ...byMail, onMatch: 'report' };
const protecting: Configuration = { ...byMail, protected: [{ kind: 'exact', value: 'root@x.example', note: '' }] };

const root = { userName: 'root@x.example', displayName: 'Root', [mail]: 'root@x.example', active: true };

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('takeover by e-mail match', () => {
    it('the account of one person is not given to another who takes the same address', async () => {
      const world = await openWorld(await shared(), { configuration: byMail });
      await world.assign(await world.user('boss'));
      await world.cycle();
      const mallory = await world.user('mallory', { mail: 'boss@x.example' });
      await world.assign(mallory);
      const cycle = await world.cycle();
      expect(cycle.tally).toMatchObject({ failed: 1, 'failed.claimed': 1 });
      expect((await world.log(cycle.cycle))[0]?.body.message).toContain('linked to another');
      expect(world.target.writes).toEqual(['create boss@x.example']);
      // Nor does an account that is linked wander: a changed address is written, and finds nobody anew.
      await world.change(mallory, { mail: 'mallory@x.example' });
      await world.cycle('initial');
      await world.change(mallory, { mail: 'boss@x.example' });
      await world.cycle('initial');
      expect(world.target.object('User', 'boss@x.example')).toMatchObject({ version: 1 });
      expect(world.target.objects('User')).toHaveLength(2);
      await world.engine.close();
    });

    it('an account that was found waits for a person where that is set, and nothing of it is written before', async () => {
      const target = new MemoryTarget();
      target.put('User', root);
      const world = await openWorld(await shared(), { target, configuration: reporting });
      const mallory = await world.user('mallory', { mail: 'ROOT@x.example' });
      await world.assign(mallory);
      for (const kind of ['initial', 'incremental', 'initial'] as const) {
        if (kind === 'incremental') await world.change(mallory, { displayName: 'Me' });
        expect((await world.cycle(kind)).tally.failed ?? 0).toBe(0);
      }
      await world.remove(mallory);
      await world.purge(mallory);
      await world.cycle();
      expect(target.writes).toEqual([]);
      expect(target.object('User', 'root@x.example')?.attributes).toEqual(root);
      await world.engine.close();
    });

    it('a protected account is nobody’s, whatever matches it', async () => {
      const target = new MemoryTarget();
      target.put('User', root);
      const world = await openWorld(await shared(), { target, configuration: protecting });
      const mallory = await world.user('mallory', { mail: 'root@x.example' });
      await world.assign(mallory);
      expect((await world.cycle()).tally).toMatchObject({ 'skipped.protected': 1 });
      await world.remove(mallory);
      await world.purge(mallory);
      await world.cycle();
      expect(target.writes).toEqual([]);
      await world.engine.close();
    });

    it('an address that two accounts have gives neither', async () => {
      const target = new MemoryTarget();
      target.put('User', root);
      target.put('User', { ...root, userName: 'spare@x.example' });
      const world = await openWorld(await shared(), { target, configuration: byMail });
      await world.assign(await world.user('mallory', { mail: 'root@x.example' }));
      expect((await world.cycle()).tally).toMatchObject({ 'failed.ambiguous': 1 });
      expect(target.writes).toEqual([]);
      await world.engine.close();
    });

    it('who is found is never deleted when the person goes, and the identifier of another system stays', async () => {
      const target = new MemoryTarget();
      target.put('User', { ...root, externalId: 'hr-1' });
      const world = await openWorld(await shared(), { target, configuration: byMail });
      const person = await world.user('root', { employeeId: 'evil-1' });
      await world.assign(person);
      await world.cycle();
      await world.remove(person);
      await world.purge(person);
      await world.cycle();
      expect(target.object('User', 'root@x.example')?.attributes).toMatchObject({ externalId: 'hr-1', active: false });
      expect(target.writes.filter((write) => write.startsWith('delete'))).toEqual([]);
      await world.engine.close();
    });
  });
});
