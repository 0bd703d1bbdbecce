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
  const rules = rulesOf(context, type);
  const refusal = rules?.refused[wantedOperation];
  if (refusal !== undefined) return refused(refusal, context.route, rules?.refused ?? {});
  const wanted = rules?.permissions[wantedOperation] ?? [];
  if (!holdsOne(context, wanted)) throw lacksPermission(wanted, profile.errors.permission);
  return undefined;
}

function rulesOf(context: ScimContext, type: string): TypeOperations | undefined {
  const { operations, operationsOfOwnTypes } = context.profile.profile;
  return Object.hasOwn(operations, type) ? operations[type] : operationsOfOwnTypes;
}

/** Whether the credential holds any one of these permissions, or needs none. */
function holdsOne(context: ScimContext, wanted: readonly string[]): boolean {
  const held = settled(context.caller, 'caller').permissions;
  const unlimited = held.length === 0 && context.profile.profile.credentials.unlimitedWithoutPermissions === true;
  return unlimited || wanted.length === 0 || wanted.some((permission) => held.includes(permission));
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
  const rules = rulesOf(context, type);
  return rules?.refused[operation] === undefined && holdsOne(context, rules?.permissions[operation] ?? []);
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
