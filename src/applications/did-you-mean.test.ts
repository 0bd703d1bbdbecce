import { describe, expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.ts';

describe('the nearest name', () => {
  it('is offered for a slip of the fingers, whatever the case', () => {
    expect(didYouMean('DEPARTMNT', ['displayName', 'department'])).toBe('Did you mean department? ');
  });

  it('is offered for a part of a name', () => {
    expect(didYouMean('phone', ['telephoneNumber', 'mail'])).toContain('telephoneNumber');
  });

  it('is not offered when nothing is near', () => {
    expect(didYouMean('xyzzy', ['displayName', 'department'])).toBe('');
  });
});
