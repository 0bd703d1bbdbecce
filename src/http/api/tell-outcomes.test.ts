import { describe, expect, it } from 'vitest';
import { tellOutcomes } from './tell-outcomes.ts';

describe('the outcomes of a cycle', () => {
  it('stand in one order, whatever was counted first, with the reasons behind their number', () => {
    const tally = {
      'skipped.required-missing': 2,
      inSync: 4,
      skipped: 5,
      evaluated: 83,
      'skipped.account-disabled': 3,
      updated: 1,
      created: 73,
      deleted: 0,
      membersAdded: 7,
    };
    expect(tellOutcomes(tally)).toBe(
      'created 73, updated 1, skipped 5 (account disabled 3, required missing 2), in sync 4, members added 7',
    );
  });

  it('are nothing to do when nobody was looked at', () => {
    expect(tellOutcomes({ evaluated: 0 })).toBe('nothing to do');
  });
});
