import { afterEach, describe, expect, it } from 'vitest';
import type { AttributeMapping, Configuration } from '#engine/model/configuration.ts';
import type { Storage } from '#storage/port.ts';
import { configuration, openWorld } from '../support/engine-world.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

const choice = 'SelectUniqueValue(Join(".", [givenName], [surname]), Join(".", Left([givenName], 1), [surname]))';

function choosing(text: string, more: Partial<AttributeMapping> = {}): Configuration {
  const { User } = configuration.objects;
  const row = {
    target: 'nickName',
    targetType: 'String',
    source: { kind: 'expression', text },
    matchingPrecedence: 0,
    apply: 'always',
    required: false,
    caseExact: false,
    mapped: true,
    ...more,
  } as const;
  const kept = User.attributes.filter((each) => ['userName', 'active', 'displayName'].includes(each.target));
  return {
    ...configuration,
    scope: 'all',
    objects: { ...configuration.objects, User: { ...User, attributes: [...kept, row] } },
  };
}

async function open(storage: Storage, mapped = choosing(choice)) {
  const world = await openWorld(storage, { configuration: mapped });
  opened.push(world.engine);
  const nickName = (name: string) => world.target.object('User', `${name}@x.example`)?.attributes.nickName;
  const named = { givenName: 'Ada', surname: 'Lovelace' };
  return { world, nickName, named };
}

eachStore((_, openStore) => {
  const shared = shareStore(openStore);

  describe('a value that is chosen among several because nobody has it', () => {
    it('is the first that is free; accounts that are made side by side get different ones, and the log names what was taken', async () => {
      const { world, nickName, named } = await open(await shared());
      for (const name of ['ada', 'ida']) await world.user(name, named);
      world.target.put('User', { userName: 'stranger@x.example', nickName: 'grace.hopper' });
      await world.user('grace', { givenName: 'Grace', surname: 'Hopper' });
      await world.cycle();
      expect([nickName('ada'), nickName('ida')].toSorted()).toEqual(['A.Lovelace', 'Ada.Lovelace']);
      expect(nickName('grace')).toBe('G.Hopper');
      const [made] = (await world.log()).filter(({ identity }) => identity === 'grace@x.example');
      const [step] = made?.body.steps.filter(({ name }) => name === 'map') ?? [];
      expect(step?.text).toContain('nickName: "Grace.Hopper" is taken, "G.Hopper" is free and was chosen.');
    });

    it('stays what it was, whatever changes afterwards; an account that is found keeps its own', async () => {
      const { world, nickName, named } = await open(await shared(), choosing(choice, { required: true }));
      const ada = await world.user('ada', named);
      world.target.put('User', { userName: 'found@x.example', nickName: 'by hand' });
      await world.user('found');
      await world.cycle();
      await world.change(ada, { surname: null, displayName: 'Ada King', givenName: null });
      expect(await world.writesOf()).toEqual(['update ada@x.example displayName']);
      expect(await world.writesOf('initial')).toEqual([]);
      expect([nickName('ada'), nickName('found')]).toEqual(['Ada.Lovelace', 'by hand']);
      world.target.drop(world.target.object('User', 'ada@x.example')?.id ?? '');
      await world.change(ada, { displayName: 'Ada K.' });
      expect(await world.writesOf()).toEqual([]);
      const [skipped] = (await world.log()).filter(({ code }) => code === 'required-missing');
      expect(skipped?.body.message).toContain('nickName');
    });

    it('fails the object where all are taken, and is chosen once one is free', async () => {
      const { world, nickName, named } = await open(await shared());
      const first = world.target.put('User', { userName: 'a@x.example', nickName: 'Ada.Lovelace' });
      world.target.put('User', { userName: 'b@x.example', nickName: 'a.lovelace' });
      await world.user('ada', named);
      const cycle = await world.cycle();
      expect(cycle.tally).toMatchObject({ failed: 1 });
      const [failed] = (await world.log()).filter(({ status }) => status === 'failure');
      expect(failed?.code).toBe('no-unique-value');
      expect(failed?.body.message).toContain('"Ada.Lovelace" is taken, "A.Lovelace" is taken.');
      world.target.drop(first);
      world.clock.advance(24 * 60 * 60_000);
      await world.cycle();
      expect(nickName('ada')).toBe('Ada.Lovelace');
    });

    it('may depend on chance: what was asked for is what is written', async () => {
      const { world, nickName, named } = await open(
        await shared(),
        choosing('SelectUniqueValue(Join("", [surname], RandomString(4, 4, 0, 0, 0)), RandomString(8, 8, 0, 0, 0))'),
      );
      const asked: string[] = [];
      world.target.faults = (operation, value) => {
        if (operation === 'find') asked.push(value);
        return undefined;
      };
      await world.user('ada', named);
      await world.cycle();
      expect(asked).toContain(nickName('ada'));
    });
  });
});
