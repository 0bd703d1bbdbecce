import { describe, expect, it } from 'vitest';
import { StorageUnavailable, type Write } from '#storage/port.ts';
import { createManualClock } from '#test/support/manual-clock.ts';
import type { Tally } from '../model/outcome.ts';
import { Halt } from './halt.ts';
import { JointCommits } from './joint-commits.ts';

type Answer = string | Error | undefined;

/** A store that answers each commit as `answer` says; commits by the names of their writes. */
function opened({
  busy = true,
  answer = (): Answer => undefined,
}: {
  busy?: boolean;
  answer?: (names: string) => Answer;
}) {
  const clock = createManualClock();
  const state = { busy };
  const commits: { readonly names: string; readonly counts: Tally }[] = [];
  const commit = async (writes: readonly Write[], counts: Tally) => {
    const names = writes.map(({ sql }) => sql).join(' ');
    commits.push({ names, counts });
    const given = answer(names);
    if (given instanceof Error) throw given;
    return given;
  };
  const joint = new JointCommits({ clock, commit, busy: () => state.busy, enough: 3 });
  const join = (name: string) => joint.join([{ sql: name, parameters: [] }], { evaluated: 1 });
  return { clock, state, commits, joint, join };
}

describe('joint commits', () => {
  it('wait for company while the target is busy, and no longer than 10 ms', async () => {
    const { clock, commits, join } = opened({});
    const both = Promise.all([join('a'), join('b')]);
    clock.advance(9);
    await Promise.resolve();
    expect(commits).toEqual([]);
    clock.advance(1);
    expect(await both).toEqual([undefined, undefined]);
    expect(commits).toEqual([{ names: 'a b', counts: { evaluated: 2 } }]);
  });

  it('wait no more once there are enough of them', async () => {
    const { commits, join } = opened({});
    await Promise.all(['a', 'b', 'c'].map(join));
    expect(commits.map(({ names }) => names)).toEqual(['a b c']);
  });

  it('wait for nobody when nothing is under way at the target, nor once it has ended', async () => {
    const { state, commits, joint, join } = opened({ busy: false });
    await join('a');
    state.busy = true;
    const waiting = join('b');
    state.busy = false;
    joint.look();
    await waiting;
    expect(commits.map(({ names }) => names)).toEqual(['a', 'b']);
  });

  it('what comes while one is written goes with the next', async () => {
    const { commits, join } = opened({ busy: false });
    await Promise.all(['a', 'b', 'c', 'd'].map(join));
    expect(commits.map(({ names }) => names)).toEqual(['a', 'b c d']);
  });

  it('a refusal concerns only the part that is refused', async () => {
    const { commits, join } = opened({ answer: (names) => (names.includes('b') ? 'taken' : undefined) });
    expect(await Promise.all(['a', 'b', 'c'].map(join))).toEqual([undefined, 'taken', undefined]);
    expect(commits.map(({ names }) => names)).toEqual(['a b c', 'a', 'b', 'c']);
  });

  it('a part that is wrong keeps no other from being written', async () => {
    const { join } = opened({ answer: (names) => (names.includes('b') ? new TypeError('no value') : undefined) });
    const ends = await Promise.allSettled(['a', 'b', 'c'].map(join));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it.each([new Halt('lease-lost'), new StorageUnavailable('The disk is full.')])(
    'nothing is tried again after a lost lease or without a store (%s)',
    async (error) => {
      const { commits, join } = opened({ answer: () => error });
      const ends = await Promise.allSettled(['a', 'b', 'c'].map(join));
      expect(ends.every((end) => end.status === 'rejected' && end.reason === error)).toBe(true);
      expect(commits).toHaveLength(1);
    },
  );
});
