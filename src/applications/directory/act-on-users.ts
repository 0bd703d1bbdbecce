import { ScimError } from '#scim/error.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { changeObject, deleteObject } from './change-objects.ts';

export type BulkAct = 'enable' | 'disable' | 'delete';

export interface BulkOutcome {
  readonly done: number;
  readonly refused: readonly { readonly user: string; readonly message: string }[];
}

const atOnce = 16;

/** Enables, disables or deletes many users, each in a commit and an audit row of its own; who is refused stays as he is. */
export async function actOnUsers(
  administrator: Administrator,
  users: readonly string[],
  act: BulkAct,
): Promise<BulkOutcome> {
  const wanted = [...new Set(users)];
  const refused: { user: string; message: string }[] = [];
  for (let at = 0; at < wanted.length; at += atOnce) {
    const some = wanted.slice(at, at + atOnce);
    const problems = await Promise.all(some.map((user) => attempt(administrator, user, act)));
    refused.push(...problems.filter((problem) => problem !== undefined));
  }
  return { done: wanted.length - refused.length, refused };
}

async function attempt(administrator: Administrator, user: string, act: BulkAct) {
  try {
    if (act === 'delete') await deleteObject(administrator, 'User', user);
    else await changeObject(administrator, 'User', user, { accountEnabled: act === 'enable' });
    return undefined;
  } catch (error) {
    const expected = error instanceof Refused || (error instanceof ScimError && error.status < 500);
    if (!expected) throw error;
    return { user, message: error.message };
  }
}
