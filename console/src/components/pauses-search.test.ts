import { describe, expect, it } from 'vitest';
import { pausesSearch } from './pauses-search.ts';

const nothing = (times: number) => Array.from({ length: times }, () => 0);

describe('a search that goes on by itself', () => {
  it('waits after five answers that found nothing, and after five more', () => {
    const pauses = Array.from({ length: 11 }, (_, answers) => answers).filter((answers) =>
      pausesSearch(nothing(answers)),
    );
    expect(pauses).toEqual([5, 10]);
  });

  it('begins to count anew once something was found', () => {
    expect(pausesSearch([...nothing(4), 2])).toBe(false);
    expect(pausesSearch([3, ...nothing(4), 2, ...nothing(4)])).toBe(false);
    expect(pausesSearch([3, ...nothing(4), 2, ...nothing(5)])).toBe(true);
  });
});
