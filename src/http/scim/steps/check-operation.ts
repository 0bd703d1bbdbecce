import type { Operation, Refusal, TypeOperations } from '#resources/profile.ts';
import { ScimError } from '#scim/error.ts';
import { scimErrorReply } from '../../error-handler.ts';
import type { Reply } from '../../reply.ts';
import { type ScimContext, settled } from '../context.ts';
import { refusalError } from '../refusal-error.ts';
import type { Route, ScimOperation } from '../route.ts';

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
export function checkOperation(context: ScimContext): Reply | undefined {
  const { operation, type } = context.route;
  const wantedOperation = ASKED[operation];
  if (wantedOperation === undefined) return undefined;
  const { profile } = context.profile;
  if (!Object.hasOwn(profile.operations, type)) return undefined;
  const rules = profile.operations[type];
  const refusal = rules?.refused[wantedOperation];
  if (refusal !== undefined) return refused(refusal, context.route, rules?.refused ?? {});
  const wanted = rules?.permissions[wantedOperation] ?? [];
  const held = settled(context.caller, 'caller').permissions;
  if (wanted.length > 0 && !wanted.some((permission) => held.includes(permission))) {
    throw lacksPermission(wanted, profile.errors.permission);
  }
  return undefined;
}

/** A refusal as 405 must name the methods that are possible (RFC 9110 §15.5.6). */
function refused(refusal: Refusal, route: Route, refusals: TypeOperations['refused']): Reply {
  const error = refusalError(refusal, route.id ?? '');
  if (refusal.status !== 405) throw error;
  const possible = route.allow.filter((method) => refusals[asked(method, route.id)] === undefined);
  return scimErrorReply(error, { Allow: possible.join(', ') });
}

/** Whether the profile offers an operation on a type and the credential's permissions cover it. */
export function mayAsk(context: ScimContext, type: string, operation: Operation): boolean {
  const { operations } = context.profile.profile;
  const rules = Object.hasOwn(operations, type) ? operations[type] : undefined;
  const wanted = rules?.permissions[operation] ?? [];
  const held = settled(context.caller, 'caller').permissions;
  return rules?.refused[operation] === undefined && (wanted.length === 0 || wanted.some((one) => held.includes(one)));
}

function asked(method: string, id: string | undefined): Operation {
  switch (method) {
    case 'POST':
      return 'create';
    case 'PUT':
      return 'replace';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return 'delete';
    default:
      return id === undefined ? 'list' : 'read';
  }
}

function lacksPermission(wanted: readonly string[], sentence: string | undefined): ScimError {
  const names = wanted.join(', ');
  const detail =
    sentence?.replaceAll('{permission}', names) ??
    `This credential lacks the permission ${wanted.length === 1 ? names : `(any one of ${names})`}: give it to the account that made the credential.`;
  return new ScimError(403, detail);
}
