import { ScimError } from '../error.ts';
import type { Leniency } from './leniency.ts';

/**
 * Read-only attributes inside a value (`id` in Okta's rename, `groups`, `manager.displayName`) are left out. POST and PUT
 * must ignore them (RFC 7644 §3.3, §3.5.1); in PATCH that is a habit, and without it they are 400 `mutability`.
 */
export function leaveOutReadOnly(leniency: Leniency, change: boolean, key: string): void {
  if (change && !leniency.forgives('read-only-in-value'))
    throw new ScimError(400, `"${key}" is read-only: leave it out.`, { scimType: 'mutability' });
}
