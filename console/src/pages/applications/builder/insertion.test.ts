import { describe, expect, it } from 'vitest';
import { withAttribute, withFunction } from './insertion.ts';

const left = { name: 'Left', parameters: [{ optional: false }, { optional: false }] };

describe('inserting into an expression', () => {
  it('begins a call with the cursor at its first argument', () => {
    expect(withFunction({ text: '', start: 0, end: 0 }, left)).toEqual({ text: 'Left(, )', start: 5, end: 5 });
    expect(withFunction({ text: '', start: 0, end: 0 }, { name: 'Now', parameters: [] }).text).toBe('Now()');
  });

  it('wraps what is selected, and goes on with the second argument', () => {
    const wrapped = withFunction({ text: 'ToLower([mail])', start: 8, end: 14 }, left);
    expect(wrapped).toEqual({ text: 'ToLower(Left([mail], ))', start: 21, end: 21 });
  });

  it('puts an attribute in brackets where the cursor is', () => {
    expect(withAttribute({ text: 'Left(, 1)', start: 5, end: 5 }, 'surname')).toEqual({
      text: 'Left([surname], 1)',
      start: 14,
      end: 14,
    });
  });
});
