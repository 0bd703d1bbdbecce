import { describe, expect, it } from 'vitest';
import { groupsWithin } from './bringing-groups.ts';

describe('the groups within groups', () => {
  it('are found however deep, each once, in circles too', () => {
    const nestings = [
      { group: 1, inside: 2 },
      { group: 2, inside: 3 },
      { group: 3, inside: 1 },
      { group: 3, inside: 4 },
      { group: 8, inside: 9 },
    ];
    expect(groupsWithin([1], nestings)).toEqual([1, 2, 3, 4]);
    expect(groupsWithin([4, 9], nestings)).toEqual([4, 9]);
  });
});
