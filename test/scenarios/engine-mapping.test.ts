import { describe, expect, it } from 'vitest';
import type { AttributeMapping, Configuration } from '#engine/model/configuration.ts';
import { paced } from '../support/directory-model.ts';
import { configuration, openWorld } from '../support/engine-world.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const site = 'urn:ietf:params:scim:schemas:extension:8x8:1.1:User:site';

function withUsers(...rows: readonly (Partial<AttributeMapping> & { readonly target: string })[]): Configuration {
  const { User } = configuration.objects;
  const attributes = rows.map((row) => ({
    targetType: 'String' as const,
    source: { kind: 'none' as const },
    matchingPrecedence: 0,
    apply: 'always' as const,
    required: false,
    caseExact: true,
    mapped: true,
    ...row,
  }));
  const objects = { ...configuration.objects, User: { ...User, attributes: [...User.attributes, ...attributes] } };
  return { ...configuration, objects };
}

const direct = (attribute: string) => ({ kind: 'direct', attribute }) as const;

eachStore((_, open) => {
  const shared = shareStore(open);

  describe('attribute mappings', () => {
    it('an attribute for creation only is sent once; a later difference is one logged warning and no write', async () => {
      const mapped = withUsers({ target: site, source: direct('physicalDeliveryOfficeName'), apply: 'creation' });
      const world = await openWorld(await shared(), { configuration: mapped });
      const ann = await world.user('ann', { physicalDeliveryOfficeName: 'London' });
      await world.assign(ann);
      await world.cycle();
      expect(world.target.object('User', 'ann@x.example')?.attributes[site]).toBe('London');
      await world.change(ann, { physicalDeliveryOfficeName: 'Berlin' });
      const cycle = await world.cycle();
      expect(cycle.tally).toMatchObject({ inSync: 1, warnings: 1 });
      const [warning] = await world.log(cycle.cycle);
      expect(warning).toMatchObject({ status: 'warning', identity: 'ann@x.example' });
      expect(warning?.body.message).toContain('can be set during creation only');
      const again = await world.cycle('initial');
      expect(await world.log(again.cycle)).toEqual([]);
      expect(world.target.writes).toEqual(['create ann@x.example']);
      await world.engine.close();
    });

    it('skips before any call who lacks a required value, and creates him once he has it', async () => {
      const mapped = withUsers({ target: 'name.givenName', source: direct('givenName'), required: true });
      const world = await openWorld(await shared(), { configuration: mapped });
      const ann = await world.user('ann');
      await world.assign(ann);
      const skipped = await world.cycle();
      expect(skipped.tally).toMatchObject({ skipped: 1, 'skipped.required-missing': 1 });
      expect(world.target.calls).toEqual(['probe']);
      const [entry] = await world.log();
      expect(entry?.body.message).toContain('name.givenName');
      await world.change(ann, { givenName: 'Ann' });
      expect((await world.cycle()).tally).toMatchObject({ created: 1 });
      await world.engine.close();
    });

    it('leaves out a malformed optional value with a warning, and keeps what the target has', async () => {
      const world = await openWorld(await shared());
      const ann = await world.user('ann', { telephoneNumber: '+493012345' });
      await world.assign(ann);
      await world.cycle();
      await world.change(ann, { telephoneNumber: 'extension 12' });
      const cycle = await world.cycle();
      expect(cycle.tally).toMatchObject({ inSync: 1, warnings: 1 });
      const attributes = world.target.object('User', 'ann@x.example')?.attributes;
      expect(attributes?.['phoneNumbers[type eq "work"].value']).toBe('+493012345');
      await world.engine.close();
    });

    it('sends a default on creation only, and clears what the directory has cleared', async () => {
      const mapped = withUsers(
        { target: 'title', source: direct('jobTitle') },
        { target: 'locale', source: direct('preferredLanguage'), defaultValue: 'en-US' },
        { target: 'userType', source: { kind: 'constant', value: 'Employee' } },
      );
      const world = await openWorld(await shared(), { configuration: mapped });
      const ann = await world.user('ann', { jobTitle: 'Agent' });
      await world.assign(ann);
      await world.cycle();
      const attributes = () => world.target.object('User', 'ann@x.example')?.attributes;
      expect(attributes()).toMatchObject({ title: 'Agent', locale: 'en-US', userType: 'Employee' });
      await world.change(ann, { jobTitle: null });
      await world.cycle();
      expect(attributes()).not.toHaveProperty('title');
      expect(attributes()).toMatchObject({ locale: 'en-US' });
      await world.engine.close();
    });

    it('without a value: keeps what the target has, clears what was written, or skips the object, as each mapping says', async () => {
      const mapped = withUsers(
        { target: 'title', source: direct('jobTitle'), whenEmpty: 'keep' },
        { target: 'userType', source: direct('employeeType') },
        { target: 'locale', source: direct('preferredLanguage'), defaultValue: 'en-US', whenEmpty: 'clear' },
        {
          target: 'nickName',
          source: { kind: 'expression', text: 'IgnoreFlowIfNullOrEmpty([city])' },
          whenEmpty: 'clear',
        },
        { target: 'costCenter', source: direct('companyName'), whenEmpty: 'skip' },
      );
      const world = await openWorld(await shared(), { configuration: mapped });
      const whole = {
        jobTitle: 'Agent',
        employeeType: 'Fixed',
        preferredLanguage: 'de',
        city: 'Bonn',
        companyName: 'A',
      };
      const ann = await world.user('ann', whole);
      await world.assign(ann);
      await world.cycle();
      const attributes = () => world.target.object('User', 'ann@x.example')?.attributes;
      expect(attributes()).toMatchObject({ title: 'Agent', userType: 'Fixed', locale: 'de', nickName: 'Bonn' });
      await world.change(ann, { jobTitle: null, employeeType: null, preferredLanguage: null, city: null });
      await world.cycle();
      expect(attributes()).toMatchObject({ title: 'Agent', nickName: 'Bonn' });
      expect(attributes()).not.toHaveProperty('userType');
      expect(attributes()).not.toHaveProperty('locale');
      await world.change(ann, { companyName: null, displayName: 'Ann B.' });
      const skipped = await world.cycle();
      expect(skipped.tally).toMatchObject({ skipped: 1, 'skipped.value-empty': 1 });
      expect((await world.log(skipped.cycle))[0]?.body.message).toContain('costCenter');
      expect(attributes()).toMatchObject({ displayName: 'ann', costCenter: 'A' });
      await world.change(ann, { companyName: 'B' });
      await world.cycle();
      expect(attributes()).toMatchObject({ displayName: 'Ann B.', costCenter: 'B' });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('a skipped object that leaves is disabled all the same', async () => {
      const mapped = withUsers({ target: 'costCenter', source: direct('companyName'), whenEmpty: 'skip' });
      const world = await openWorld(await shared(), { configuration: mapped });
      const ann = await world.user('ann', { companyName: 'A' });
      await world.assign(ann);
      await world.cycle();
      await world.change(ann, { companyName: null });
      await world.cycle();
      await world.unassign(ann);
      expect((await world.cycle()).tally).toMatchObject({ disabled: 1 });
      await world.engine.close();
    });

    it('writes a manager once both ends are there, whenever that is', async () => {
      const world = await openWorld(await shared());
      const boss = await world.user('boss');
      const ann = await world.user('ann', { manager: boss.id });
      await world.assign(ann);
      expect((await world.cycle()).tally.referencesWritten).toBeUndefined();
      await world.assign(boss);
      expect((await world.cycle()).tally).toMatchObject({ created: 1, referencesWritten: 1 });
      expect(await world.writesOf('initial')).toEqual([]);
      await world.engine.close();
    });

    it('two that match one account: the first has it, the second is told, and nothing is written to it', async () => {
      const mapped = withUsers({ target: 'externalId', source: direct('employeeId'), matchingPrecedence: 2 });
      const world = await openWorld(await shared(), { configuration: mapped });
      await world.assign(await world.user('ann', { employeeId: '7' }));
      await world.cycle();
      await world.assign(await world.user('bob', { employeeId: '7' }));
      const cycle = await world.cycle();
      expect(cycle.tally).toMatchObject({ failed: 1, 'failed.claimed': 1 });
      expect(world.target.writes).toEqual(['create ann@x.example']);
      await world.engine.close();
    });

    it('two accounts that match one person: neither is written to', async () => {
      const mapped = withUsers({ target: 'externalId', source: direct('employeeId'), matchingPrecedence: 2 });
      const world = await openWorld(await shared(), { configuration: mapped });
      world.target.put('User', { userName: 'a@x.example', externalId: '7' });
      world.target.put('User', { userName: 'b@x.example', externalId: '7' });
      await world.assign(await world.user('ann', { employeeId: '7' }));
      expect((await world.cycle()).tally).toMatchObject({ failed: 1, 'failed.ambiguous': 1 });
      expect(world.target.writes).toEqual([]);
      await world.engine.close();
    });
  });

  describe('a lease that was lost', () => {
    it('lets its holder write nothing more (I7)', async () => {
      const world = await openWorld(await shared());
      await world.assign(await world.user('ann'));
      const { storage } = world.context;
      let taken = Promise.resolve();
      world.target.faults = (operation) => {
        if (operation !== 'create') return undefined;
        const sql = 'update lease set fence = fence + 1 where tenant = ?';
        taken = storage
          .commit({ tenant: world.tenant, writes: [{ sql, parameters: [world.tenant] }] })
          .then(() => undefined);
        return { kind: 'lose-reply' };
      };
      // Whoever waits for it gives up when the other holder's lease has run out, too.
      const cycle = await paced(world, undefined);
      await taken;
      expect(cycle).toMatchObject({ state: 'running', phase: 'users', tally: {} });
      expect(await world.log()).toEqual([]);
      expect((await world.engine.jobStatus(world.tenant, world.job))?.links).toEqual({});
      await world.engine.close();
    });
  });
});
