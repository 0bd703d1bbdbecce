import { describe, expect, it } from 'vitest';
import { Lanes } from './lanes.ts';

function held() {
  return Promise.withResolvers<void>();
}

describe('the lanes of a phase', () => {
  it('begin no more objects at once than there are lanes', async () => {
    const lanes = new Lanes(2);
    const state = { now: 0, most: 0 };
    const work = async () => {
      state.now += 1;
      state.most = Math.max(state.most, state.now);
      await new Promise<void>((resolve) => setImmediate(resolve));
      state.now -= 1;
    };
    for (let count = 0; count < 10; count += 1) await lanes.begin(work);
    await lanes.drained();
    expect(state).toEqual({ now: 0, most: 2 });
  });

  it('let what is under way end after a failure, begin nothing new and tell the first one', async () => {
    const lanes = new Lanes(3);
    const [slow, ended, begun] = [held(), { slow: false }, { late: false }];
    await lanes.begin(async () => {
      await slow.promise;
      ended.slow = true;
    });
    await lanes.begin(() => Promise.reject(new Error('first')));
    await Promise.resolve();
    const late = lanes.begin(async () => {
      begun.late = true;
    });
    slow.resolve();
    await expect(late).rejects.toThrow('first');
    expect({ ...ended, ...begun }).toEqual({ slow: true, late: false });
  });
});
