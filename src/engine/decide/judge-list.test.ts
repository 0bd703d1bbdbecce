import { describe, expect, it } from 'vitest';
import { judgeList, type ListProgress, nothingListed } from './judge-list.ts';

const page = (from: number, count: number, total: number | undefined) => ({
  objects: Array.from({ length: count }, (_, index) => ({ id: `${from + index}`, body: {} })),
  total,
});

/** Reads a list to its end. */
function read(pages: readonly ReturnType<typeof page>[], searches = 1_000): string {
  let progress: ListProgress = nothingListed;
  for (const one of pages) {
    const verdict = judgeList(progress, one, searches);
    if (verdict.kind !== 'more') return verdict.kind;
    progress = verdict.progress;
  }
  return 'more';
}

describe('a list of accounts', () => {
  it('is complete when nothing follows on as many as it said', () => {
    expect(read([page(0, 0, 0)])).toBe('complete');
    expect(read([page(0, 50, 70), page(50, 20, 70), page(70, 0, 70)])).toBe('complete');
  });

  it('is no use when its sizes cannot be true, whichever page says so', () => {
    expect(read([page(0, 50, undefined)])).toBe('useless');
    expect(read([page(0, 50, 50), page(50, 50, 50)])).toBe('useless');
    expect(read([page(0, 50, 70), page(50, 0, 70)])).toBe('useless');
    expect(read([page(0, 50, 70), page(50, 20, 71)])).toBe('useless');
    expect(read([{ ...page(0, 2, 2), objects: [...page(0, 1, 2).objects, ...page(0, 1, 2).objects] }])).toBe('useless');
  });

  it('is read only while that is cheaper than searching, also when its pages become smaller', () => {
    expect(read([page(0, 100, 10_000)], 1_000)).toBe('more');
    expect(read([page(0, 100, 10_000)], 300)).toBe('useless');
    expect(read([page(0, 100, 1_000), page(100, 1, 1_000)], 1_000)).toBe('useless');
    expect(read([page(0, 100, 2_000_000)], 1_000_000)).toBe('useless');
  });
});
