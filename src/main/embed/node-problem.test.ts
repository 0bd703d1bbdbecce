import { describe, expect, it } from 'vitest';
import { nodeProblem } from './node-problem.ts';

describe('nodeProblem', () => {
  it.each(['v20.20.2', 'v22.13.0', 'v23.11.1'])('names what is too old: %s', (version) => {
    expect(nodeProblem(version)).toContain(`Node 24 or newer, and this is ${version}`);
  });

  it.each(['v24.0.0', 'v26.10.0', 'v30.1.0-nightly'])('takes %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });
});
