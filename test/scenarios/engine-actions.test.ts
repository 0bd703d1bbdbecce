import { afterEach, expect, it } from 'vitest';
import type { ObjectActions } from '#engine/model/configuration.ts';
import { configuration, openWorld, type World } from '../support/engine-world.ts';
import { shareStore } from '../support/share-store.ts';
import { eachStore } from '../support/stores.ts';

const allOff: ObjectActions = { create: false, update: false, delete: false, disable: false };

/** The usual configuration with these actions for users; groups are off. */
function acting(actions: ObjectActions) {
  const { User, Group } = configuration.objects;
  return { ...configuration, objects: { User: { ...User, actions }, Group: { ...Group, enabled: false } } };
}

/** By name. */
const shown = (world: World) =>
  world.target
    .objects('User')
    .map(({ attributes }) => [String(attributes.displayName), attributes.active] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

const codes = async (world: World, cycle: number) =>
  (await world.log(cycle)).map(({ code }) => code).filter((code) => code !== undefined);

eachStore((_, open) => {
  const worlds: World[] = [];
  const shared = shareStore(open);
  const opened = async (actions: ObjectActions) => {
    const world = await openWorld(await shared(), { configuration: acting(actions) });
    worlds.push(world);
    return world;
  };
  afterEach(async () => {
    for (const world of worlds.splice(0)) await world.engine.close();
  });

  it('with every action off nothing is written; what is switched on begins with the next cycle', async () => {
    const world = await opened(allOff);
    const ada = await world.user('ada');
    await world.assign(ada);
    expect(await world.writesOf()).toEqual([]);
    await world.configure(acting({ ...allOff, create: true }));
    await world.cycle();
    expect(shown(world)).toEqual([['ada', true]]);
    await world.change(ada, { displayName: 'Ada L.' });
    await world.unassign(ada);
    expect(await world.writesOf()).toEqual([]);
    expect(shown(world)).toEqual([['ada', true]]);
  });

  it('disables who leaves and enables who returns without writing anything else while updating is off', async () => {
    const world = await opened({ ...allOff, create: true, disable: true });
    const ada = await world.user('ada');
    await world.assign(ada);
    await world.cycle();
    await world.change(ada, { displayName: 'Ada L.' });
    const updated = await world.cycle();
    expect(await codes(world, updated.cycle)).toEqual(['update-off']);
    await world.unassign(ada);
    await world.cycle();
    expect(shown(world)).toEqual([['ada', false]]);
    await world.assign(ada);
    await world.cycle();
    expect(shown(world)).toEqual([['ada', true]]);
    await world.configure(acting({ ...allOff, create: true, disable: true, update: true }));
    await world.cycle();
    expect(shown(world)).toEqual([['Ada L.', true]]);
    expect(await world.writesOf('initial')).toEqual([]);
  });

  it('keeps attributes in step and leaves accounts usable while disabling is off, and disables them once it is on', async () => {
    const world = await opened({ ...allOff, create: true, update: true });
    const ada = await world.user('ada');
    const eve = await world.user('eve');
    for (const one of [ada, eve]) await world.assign(one);
    await world.cycle();
    await world.change(ada, { displayName: 'Ada L.' });
    await world.unassign(eve);
    const left = await world.cycle();
    expect(shown(world)).toEqual([
      ['Ada L.', true],
      ['eve', true],
    ]);
    expect(await codes(world, left.cycle)).toEqual(['disable-off']);
    await world.configure(acting({ ...allOff, create: true, update: true, disable: true }));
    await world.cycle();
    expect(shown(world)).toEqual([
      ['Ada L.', true],
      ['eve', false],
    ]);
    await world.configure(acting({ ...allOff, create: true, update: true }));
    await world.change(eve, { displayName: 'Eve M.' });
    await world.assign(eve);
    const back = await world.cycle();
    expect(await codes(world, back.cycle)).toEqual(['disable-off']);
    expect(shown(world)).toContainEqual(['eve', false]);
    await world.configure(acting({ ...allOff, create: true, update: true, disable: true }));
    await world.cycle();
    expect(shown(world)).toContainEqual(['Eve M.', true]);
  });

  it('without a word on disabling it is an update like any other', async () => {
    const world = await opened({ create: true, update: false, delete: false });
    const ada = await world.user('ada');
    await world.assign(ada);
    await world.cycle();
    await world.unassign(ada);
    const left = await world.cycle();
    expect(await codes(world, left.cycle)).toEqual(['update-off']);
    expect(shown(world)).toEqual([['ada', true]]);
  });
});
