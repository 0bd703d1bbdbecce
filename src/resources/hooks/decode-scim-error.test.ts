import { describe, expect, it } from 'vitest';
import { invalidValue, ScimError } from '#scim/error.ts';
import { decodeScimError } from './decode-scim-error.ts';

/** As a bundler makes it of a second copy of the package. */
function ofAnotherCopy(parts: object): Error {
  return Object.assign(new Error('No.'), { name: 'ScimError' }, parts);
}

describe('decodeScimError', () => {
  it('takes a refusal as it is, and one of another copy of the class by its parts', () => {
    const own = invalidValue('No.');
    expect(decodeScimError(own)).toBe(own);
    const other = decodeScimError(ofAnotherCopy({ status: 409, scimType: 'uniqueness' }));
    expect(other).toBeInstanceOf(ScimError);
    expect(other).toMatchObject({ status: 409, scimType: 'uniqueness', message: 'No.' });
    expect(decodeScimError(ofAnotherCopy({ status: 403 }))?.scimType).toBeUndefined();
  });

  it('takes nothing else for one', () => {
    const others = [undefined, null, {}, new Error('x'), 'no', { name: 'ScimError', status: 400 }];
    const strange = [200, 600, 400.5, '400'].map((status) => ofAnotherCopy({ status }));
    for (const value of [...others, ...strange]) expect(decodeScimError(value)).toBeUndefined();
  });
});
