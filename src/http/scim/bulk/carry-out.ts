import type { BulkOperation } from '#scim/bulk/bulk-operation.ts';
import { ScimError } from '#scim/error.ts';
import { errorReply } from '../../error-handler.ts';
import { emptyReply, type Reply } from '../../reply.ts';
import { type ScimContext, settled } from '../context.ts';
import { creating } from '../create.ts';
import { deleting } from '../delete.ts';
import { endpointNames, findRoute } from '../find-route.ts';
import { patching } from '../patch.ts';
import { replacing } from '../replace.ts';
import { resourceHeaders } from '../resource-headers.ts';
import type { ScimOperation } from '../route.ts';
import { runSteps, type Step } from '../step.ts';
import { checkOperation } from '../steps/check-operation.ts';
import { limitRate } from '../steps/limit-rate.ts';
import { noteOperation } from './note-operation.ts';
import { named } from './refused-operation.ts';
import type { Done } from './run-bulk.ts';

/** The same steps as the endpoint's, but for those that read a request and write out a resource. */
const STEPS: Partial<Readonly<Record<ScimOperation, readonly Step[]>>> = {
  create: creating,
  replace: replacing,
  patch: patching,
  delete: deleting,
};

/** Carries out one operation as if it were a request of its own; what goes wrong is its outcome and never thrown. */
export async function carryOut(bulk: ScimContext, operation: BulkOperation): Promise<Done> {
  const context = contextOf(bulk, operation);
  const reply = await answer(context).catch((error: unknown) =>
    errorReply(error, { log: context.deps.log, requestId: context.requestId, step: context.step }),
  );
  const { status, headers, body } = reply;
  if (status >= 400)
    return { ...named(bulk, operation), status, response: typeof body === 'string' ? body : undefined };
  const { stored } = context;
  return {
    ...named(bulk, operation),
    status,
    ...(headers.Location === undefined ? {} : { location: headers.Location }),
    version: headers.ETag,
    ...(context.route.operation === 'create' && stored !== undefined
      ? { created: { type: stored.type, id: stored.id } }
      : {}),
  };
}

async function answer(context: ScimContext): Promise<Reply> {
  const steps = STEPS[context.route.operation];
  if (steps === undefined) {
    throw new ScimError(
      400,
      `${context.method} ${context.path} is no operation of a bulk request: POST a type’s endpoint, or PUT, PATCH or DELETE a resource.`,
      { scimType: 'invalidValue' },
    );
  }
  return runSteps([limitRate, checkOperation, ...steps, acknowledge], context);
}

/** The resource itself is left out, as RFC 7644 §3.7 permits: the client can read what it wants to see. */
function acknowledge(context: ScimContext): Reply {
  const headers = context.stored === undefined ? {} : resourceHeaders(context, context.stored);
  return emptyReply(context.route.operation === 'create' ? 201 : 200, headers);
}

function contextOf(bulk: ScimContext, operation: BulkOperation): ScimContext {
  const { method, path, number } = operation;
  const leniency = noteOperation(bulk.leniency, bulk.firedIn, number);
  return {
    ...bulk,
    leniency,
    resources: { ...settled(bulk.resources, 'resources'), leniency },
    method,
    path,
    query: '',
    passed: [],
    startedAt: [],
    operation,
    route: findRoute(endpointNames(bulk.profile.registry), method, path),
    body: operation.data,
    patch: undefined,
    stored: undefined,
    list: undefined,
    projection: undefined,
  };
}
