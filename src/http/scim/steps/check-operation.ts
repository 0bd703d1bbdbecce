import type { Operation } from '#resources/profile.ts';
import { ScimError } from '#scim/error.ts';
import { type ScimContext, settled } from '../context.ts';
import { refusalError } from '../refusal-error.ts';
import type { ScimOperation } from '../route.ts';

/** The profile's word for an operation on resources; others need no more than a valid credential. */
const ASKED: Partial<Readonly<Record<ScimOperation, Operation>>> = {
  create: 'create',
  list: 'list',
  search: 'list',
  get: 'read',
  replace: 'replace',
  patch: 'patch',
  delete: 'delete',
};

/** Refuses what the profile does not offer, then what the credential's permissions do not cover: 403 that names the permission. */
export function checkOperation(context: ScimContext): undefined {
  const { operation, type, id } = context.route;
  const asked = ASKED[operation];
  if (asked === undefined) return;
  const { profile } = context.profile;
  if (!Object.hasOwn(profile.operations, type)) return;
  const rules = profile.operations[type];
  const refusal = rules?.refused[asked];
  if (refusal !== undefined) throw refusalError(refusal, id ?? '');
  const wanted = rules?.permissions[asked] ?? [];
  const held = settled(context.caller, 'caller').permissions;
  if (wanted.length > 0 && !wanted.some((permission) => held.includes(permission))) {
    throw lacksPermission(wanted, profile.errors.permission);
  }
}

function lacksPermission(wanted: readonly string[], sentence: string | undefined): ScimError {
  const names = wanted.join(', ');
  const detail =
    sentence?.replaceAll('{permission}', names) ??
    `This credential lacks the permission ${wanted.length === 1 ? names : `(any one of ${names})`}: give it to the account that made the credential.`;
  return new ScimError(403, detail);
}
