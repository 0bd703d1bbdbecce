import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('the nearest name', () => {
  it('is offered for a slip of the fingers, whatever the case', () => {
    expect(nearest('DEPARTMNT', ['displayName', 'department'])).toBe('Did you mean department? ');
  });

  it('is offered for a part of a name', () => {
    expect(nearest('phone', ['telephoneNumber', 'mail'])).toContain('telephoneNumber');
  });

  it('is not offered when nothing is near', () => {
    expect(nearest('xyzzy', ['displayName', 'department'])).toBe('');
  });
});
