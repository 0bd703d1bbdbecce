import type { Random } from '#deps.ts';
import type {
  ObjectType,
  Target,
  TargetCapabilities,
  TargetFailure,
  TargetObject,
  TargetResult,
} from '#engine/model/target.ts';
import type { OutboundReply } from '#outbound/result.ts';
import { ScimError } from '#scim/error.ts';
import type { JsonObject } from '#scim/json.ts';
import { advice } from './advice.ts';
import { bodyFromAttributes } from './body-from-attributes.ts';
import { isUsableId, objectByLocation, objectInReply } from './decode-object.ts';
import type { ScimDialect } from './dialect.ts';
import { withoutMembers } from './find-filter.ts';
import { findObjects } from './find-objects.ts';
import { listObjects } from './list-objects.ts';
import { batches, changedMembers, memberOperations } from './member-changes.ts';
import { patchBody, patchFromChanges } from './patch-from-changes.ts';
import { probeTarget } from './probe.ts';
import { protocolFailure } from './protocol-failure.ts';
import { putFromAttributes } from './put-from-attributes.ts';
import { createScimRequester, type RequesterOptions, type ScimRequester } from './scim-requester.ts';
import { createPathReader } from './target-path.ts';

export interface ScimTargetOptions extends RequesterOptions {
  readonly random: Random;
  readonly dialect: ScimDialect;
  readonly capabilities: TargetCapabilities;
}

/**
 * A target that is reached by SCIM 2.0, in its dialect. Nothing rejects but what `permit` throws: what goes wrong is in the result,
 * with the requests and replies that led to it. Closing it closes the connections of its client.
 */
export function createScimTarget(options: ScimTargetOptions): Target {
  const { capabilities, dialect, random } = options;
  const readPath = createPathReader();
  const context: Context = { requester: createScimRequester(options), capabilities, dialect };
  return {
    capabilities,
    probe: (match) =>
      guarded(() =>
        probeTarget({ requester: context.requester, dialect, capabilities, match, stranger: () => random.uuid() }),
      ),
    find: (type, path, value) => guarded(() => findObjects(context.requester, dialect, type, readPath(path), value)),
    list: (type, page) => listObjects(context.requester, dialect, type, page),
    read: (type, id) => guarded(() => read(context, type, id, type === 'Group')),
    create: (type, attributes) =>
      guarded(() => create(context, type, bodyFromAttributes(type, attributes, dialect, readPath))),
    update: (type, object, changes, desired) => guarded(() => update(context, { type, object, changes, desired })),
    delete: (type, id) => guarded(() => remove(context, type, id)),
    changeMembers: (group, change) => guarded(() => changeMembers(context, group, change)),
    close: () => options.client.close(),
  };
}

interface Context {
  readonly requester: ScimRequester;
  readonly capabilities: TargetCapabilities;
  readonly dialect: ScimDialect;
}

interface Update {
  readonly type: ObjectType;
  readonly object: Parameters<Target['update']>[1];
  readonly changes: Parameters<Target['update']>[2];
  readonly desired: Parameters<Target['update']>[3];
}

/** A target attribute that names no place is a mistake of the mapping, told like a refusal. */
async function guarded<T>(act: () => Promise<TargetResult<T>>): Promise<TargetResult<T>> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    return { ok: false, failure: { code: 'invalid', message: error.message, advice: advice.invalid }, exchanges: [] };
  }
}

/** @throws ScimError for an id that would lead elsewhere */
function pathOf(context: Context, type: ObjectType, id: string): string {
  if (!isUsableId(id))
    throw new ScimError(400, `The id ${JSON.stringify(id)} of a ${type} cannot stand in an address.`);
  return `${context.dialect.endpoints[type]}/${encodeURIComponent(id)}`;
}

async function read(
  context: Context,
  type: ObjectType,
  id: string,
  slim: boolean,
): Promise<TargetResult<TargetObject>> {
  const path = pathOf(context, type, id);
  const asked = await context.requester({ method: 'GET', path, parameters: slim ? [withoutMembers] : [] });
  return asked.ok ? withObject(asked, objectInReply(asked.value)) : asked;
}

async function create(context: Context, type: ObjectType, body: JsonObject): Promise<TargetResult<TargetObject>> {
  const sent = await context.requester({ method: 'POST', path: context.dialect.endpoints[type], body });
  return sent.ok ? withObject(sent, objectInReply(sent.value) ?? objectByLocation(sent.value)) : sent;
}

function withObject(
  reply: Extract<TargetResult<OutboundReply>, { ok: true }>,
  object: TargetObject | undefined,
): TargetResult<TargetObject> {
  const { exchanges } = reply;
  if (object !== undefined) return { ok: true, value: object, exchanges };
  return { ok: false, failure: protocolFailure(reply.value, 'a resource with an id'), exchanges };
}

async function update(context: Context, change: Update): Promise<TargetResult<TargetObject | null>> {
  const { capabilities, dialect } = context;
  const { type, object } = change;
  if (!capabilities.patch || isPut(change, dialect)) return replace(context, change);
  const body = patchFromChanges(change.changes, change.desired, dialect, type === 'Group' ? object.id : undefined);
  const ifMatch = conditionOf(context, object.etag);
  const sent = await context.requester({ method: 'PATCH', path: pathOf(context, type, object.id), body, ...ifMatch });
  // 204, or a reply that shows no whole object, is a success like any other (RFC 7644 §3.5.2).
  return sent.ok ? { ...sent, value: objectInReply(sent.value) ?? null } : sent;
}

function isPut({ type, changes }: Update, { userUpdate, groupUpdate }: ScimDialect): boolean {
  if (type === 'Group') return groupUpdate === 'put';
  const activeAlone = changes.length === 1 && changes[0]?.path.toLowerCase() === 'active';
  return userUpdate === 'put' || (userUpdate === 'put-but-active' && !activeAlone);
}

async function replace(context: Context, change: Update): Promise<TargetResult<TargetObject | null>> {
  const { type, object, changes, desired } = change;
  return putOver(context, type, object.id, (shown) =>
    putFromAttributes(type, shown, changes, desired, context.dialect),
  );
}

/** Reads the whole object, members too, and puts it back changed; on the version read, where the target has versions. */
async function putOver(
  context: Context,
  type: ObjectType,
  id: string,
  change: (shown: JsonObject) => JsonObject,
): Promise<TargetResult<TargetObject | null>> {
  if (type === 'Group' && !context.dialect.membersShown) return { ok: false, failure: membersWouldGo, exchanges: [] };
  const shown = await read(context, type, id, false);
  if (!shown.ok) return shown;
  // What somebody else wrote since is not put back: where the target has versions, the PUT is for the one read.
  const { etag } = shown.value;
  const ifMatch = context.capabilities.etag && etag !== undefined ? { ifMatch: etag } : {};
  const body = change(shown.value.body);
  const sent = await context.requester({ method: 'PUT', path: pathOf(context, type, id), body, ...ifMatch });
  const exchanges = [...shown.exchanges, ...sent.exchanges];
  return sent.ok ? { ok: true, value: objectInReply(sent.value) ?? null, exchanges } : { ...sent, exchanges };
}

/** A PUT takes away what it does not name, and nobody can name members that are not shown. */
const membersWouldGo: TargetFailure = {
  code: 'unsupported',
  message: 'The application shows no members of a group, and groups are put whole: the members would be lost.',
  advice: 'Choose a wire format that patches groups, or switch the update of groups off in the mapping.',
};

function conditionOf(context: Context, etag: string | undefined): { readonly ifMatch?: string } {
  return context.dialect.ifMatch && context.capabilities.etag && etag !== undefined ? { ifMatch: etag } : {};
}

async function remove(context: Context, type: ObjectType, id: string): Promise<TargetResult<null>> {
  const sent = await context.requester({ method: 'DELETE', path: pathOf(context, type, id) });
  const gone = sent.ok || sent.failure.code === 'not-found';
  return gone ? { ok: true, value: null, exchanges: sent.exchanges } : sent;
}

async function changeMembers(
  context: Context,
  group: string,
  change: Parameters<Target['changeMembers']>[1],
): Promise<TargetResult<null>> {
  const { capabilities, dialect } = context;
  const exchanges: TargetResult<null>['exchanges'][number][] = [];
  const patch = capabilities.patch && dialect.groupUpdate === 'patch';
  for (const batch of batches(change, patch ? capabilities.membersPerRequest : Number.MAX_SAFE_INTEGER)) {
    const sent = patch
      ? await context.requester({
          method: 'PATCH',
          path: pathOf(context, 'Group', group),
          body: patchBody(memberOperations(batch, dialect), dialect),
        })
      : await putOver(context, 'Group', group, (shown) => {
          return { ...putFromAttributes('Group', shown, [], {}, dialect), members: changedMembers(shown, batch) };
        });
    exchanges.push(...sent.exchanges);
    if (!sent.ok) return { ...sent, exchanges };
  }
  return { ok: true, value: null, exchanges };
}
