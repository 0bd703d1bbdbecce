import { describe, expect, it } from 'vitest';
import { sumOfOutcomes } from '#engine/model/outcome.ts';
import { configuration, openWorld } from '../support/engine-world.ts';
import { MemoryTarget } from '../support/memory-target.ts';
import { sqliteStores } from '../support/stores.ts';

/** More than a page holds. */
const people = 520;
const slowOne = 'user498@x.example';
const onNextPage = 'user515@x.example';

/** Answers the create of one user late. */
class SlowTarget extends MemoryTarget {
  readonly asked = Promise.withResolvers<void>();
  readonly answer = Promise.withResolvers<void>();
  readonly nextPage = Promise.withResolvers<void>();

  override async create(...given: Parameters<MemoryTarget['create']>): ReturnType<MemoryTarget['create']> {
    const { userName } = given[1];
    if (userName === onNextPage) this.nextPage.resolve();
    if (userName !== slowOne) return super.create(...given);
    this.asked.resolve();
    await this.answer.promise;
    return super.create(...given);
  }
}

describe('the pages of a full cycle', () => {
  it('overlap; who changes while he is under way is evaluated again once he has ended, and counted once (I6, I7, I8)', async () => {
    const target = new SlowTarget();
    const world = await openWorld(await sqliteStores()(), {
      target,
      configuration: { ...configuration, scope: 'all' },
    });
    const users = await Promise.all(Array.from({ length: people }, (_, at) => world.user(`user${at}`)));
    const slow = users.find(({ doc }) => doc.includes(`"${slowOne}"`));
    if (slow === undefined) throw new Error('The slow user is missing.');

    const running = world.cycle();
    await target.asked.promise;
    await world.change(slow, { displayName: 'Changed meanwhile' });
    await target.nextPage.promise;
    target.answer.resolve();
    const { state, tally } = await running;

    expect(state).toBe('finished');
    expect(tally).toMatchObject({ evaluated: people, created: people });
    expect(sumOfOutcomes(tally)).toBe(people);
    expect(target.writes.filter((write) => write === `create ${slowOne}`)).toHaveLength(1);
    expect(target.object('User', slowOne)?.attributes.displayName).toBe('Changed meanwhile');
    expect(target.writes).toHaveLength(people + 1);
    await world.engine.close();
  });
});
