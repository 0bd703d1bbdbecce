import { describe, expect, it } from 'vitest';
import { defaultFailureLimits } from '../model/job.ts';
import { FailureWatch } from './failure-watch.ts';

const failing = (watch: FailureWatch, count: number, code = 'invalid', again = false) => {
  let said: string | undefined;
  for (let at = 0; at < count; at += 1) said = watch.failed(code, again) ?? said;
  return said;
};

describe('the failures of a cycle', () => {
  it('stop the job from twenty on when they are two fifths of all, whatever its size', () => {
    expect(failing(new FailureWatch(defaultFailureLimits, false), 19)).toBeUndefined();
    expect(failing(new FailureWatch(defaultFailureLimits, false), 20)).toBe('20 of 20 objects failed.');
    const large = new FailureWatch(defaultFailureLimits, false);
    for (let at = 0; at < 60; at += 1) large.succeeded();
    expect(failing(large, 39)).toBeUndefined();
    expect(large.failed('conflict', false)).toBe('40 of 100 objects failed.');
  });

  it('do not count when they had failed before, or say nothing about the job', () => {
    expect(failing(new FailureWatch(defaultFailureLimits, false), 100, 'invalid', true)).toBeUndefined();
    expect(failing(new FailureWatch(defaultFailureLimits, false), 100, 'unavailable')).toBeUndefined();
  });

  it('send a job on trial back after five, unless one object went through', () => {
    expect(failing(new FailureWatch(defaultFailureLimits, true), 5, 'invalid', true)).toBe('5 of 5 objects failed.');
    const recovered = new FailureWatch(defaultFailureLimits, true);
    recovered.succeeded();
    expect(failing(recovered, 19)).toBeUndefined();
  });
});
