import { describe, expect, it } from 'vitest';
import { CannotListen } from '#http/server.ts';
import { StoreUnusable } from '#storage/store-unusable.ts';
import { systemReason } from './startup-error.ts';
import { startupFailure } from './startup-failure.ts';

describe('why Rollcall does not start', () => {
  it('is a taken port only when it is taken; every other address is refused', () => {
    expect(startupFailure(new CannotListen('taken', 'Port 1 is taken.', 'Stop it.'))).toMatchObject({
      code: 'port-taken',
      message: 'Port 1 is taken.',
      advice: 'Stop it.',
    });
    expect(startupFailure(new CannotListen('refused', 'No.', 'Do.'))).toMatchObject({ code: 'address-refused' });
  });

  it('says what the system means by its word, and leaves a word that nobody explains', () => {
    const reason = (code: string) => systemReason(Object.assign(new Error('x'), { code }));
    expect(reason('EACCES')).toBe('permission denied, EACCES');
    expect(reason('EEXIST')).toBe('a file of that name is in the way, EEXIST');
    expect([reason('EIO'), systemReason(new Error('other'))]).toEqual(['EIO', 'other']);
  });

  it('stays what it is when it is a bug, and is told as its reason when a room said why', () => {
    const bug = new Error('x');
    expect(startupFailure(bug)).toBe(bug);
    expect(startupFailure(new StoreUnusable('locked', 'Held.'))).toMatchObject({ code: 'folder-in-use' });
  });
});
