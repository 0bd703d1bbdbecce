import type { Administrator } from './deps.ts';
import { Refused } from './refused.ts';

/** A state that is edited: its number, and who made it. */
export interface Versioned {
  readonly version: number;
  readonly changed: number;
  readonly changedBy: string;
}

/**
 * Nothing is changed for who saw another version than there is. To be asked of the very state that the commit is guarded
 * by: then nobody comes in between. @throws Refused `changed`, which names who was faster
 */
export function matchVersion({ expected }: Pick<Administrator, 'expected'>, what: string, now: Versioned): void {
  if (expected === undefined || expected === String(now.version)) return;
  throw changedMeanwhile(what, now);
}

/** The refusal for who was too late. */
export function changedMeanwhile(what: string, { version, changed, changedBy }: Versioned): Refused {
  return new Refused(
    'changed',
    `${what} was changed by ${changedBy} at ${new Date(changed).toISOString()}: it is version ${version} now.`,
    'Nothing was written. Look at it as it is now, then change it again.',
  );
}
