import { describe, expect, it } from 'vitest';
import { sentValue, valuesOf, withAnswered, withUnanswered } from './unanswered.ts';

const change = (path: string, after?: string) => ({ path, before: undefined, after });

describe('changes without an answer', () => {
  it('are known by what was sent until the target answers a change of the same attribute', () => {
    const open = withUnanswered({ title: 'Clerk' }, [change('title', 'Agent'), change('mail')]);
    expect([sentValue(open, 'title'), sentValue(open, 'mail'), sentValue(open, 'userName')]).toEqual([
      'Agent',
      null,
      undefined,
    ]);
    const half = withAnswered(open, [change('title', 'Agent')]);
    expect([sentValue(half, 'title'), sentValue(half, 'mail')]).toEqual([undefined, null]);
    expect(withAnswered(half, [change('mail')])).toEqual({ title: 'Clerk' });
  });

  it('are nothing that a target is told', () => {
    expect(valuesOf(withUnanswered({ title: 'Clerk' }, [change('title', 'Agent')]))).toEqual({ title: 'Clerk' });
  });
});
