import { ScimError } from '#scim/error.ts';
import { Refused } from './refused.ts';

/**
 * Tells at its field of the input that a value is taken already.
 *
 * @param value what was wanted
 * @throws Refused `conflict`
 */
export async function takenAt<Result>(field: string, value: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ScimError) || error.scimType !== 'uniqueness') throw error;
    throw new Refused(
      'conflict',
      `${error.message} (${value})`,
      'Choose another value, or change the one that has it.',
      { field },
    );
  }
}
