import type { Random } from '#deps.ts';
import type {
  AttributeChange,
  ObjectType,
  Target,
  TargetCapabilities,
  TargetObject,
  TargetResult,
} from '#engine/model/target.ts';
import { ScimError } from '#scim/error.ts';
import type { JsonObject } from '#scim/json.ts';
import { advice } from './advice.ts';
import { hasReference } from './ask-reference.ts';
import { bodyFromAttributes } from './body-from-attributes.ts';
import { changeMembers } from './change-members.ts';
import { objectByLocation, objectInReply } from './decode-object.ts';
import type { ScimDialect } from './dialect.ts';
import { findObjects } from './find-objects.ts';
import { listObjects } from './list-objects.ts';
import { patchFromChanges } from './patch-from-changes.ts';
import { probeTarget } from './probe.ts';
import { putFromAttributes } from './put-from-attributes.ts';
import { putOver } from './put-over.ts';
import { readMembers, readObject, withObject } from './read-object.ts';
import { pathOf, type ScimContext } from './scim-context.ts';
import { createScimRequester, type RequesterOptions } from './scim-requester.ts';
import { createPathReader, readTargetPath } from './target-path.ts';

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
  const context: ScimContext = { requester: createScimRequester(options), capabilities, dialect };
  return {
    capabilities,
    probe: (match) =>
      guarded(() =>
        probeTarget({
          requester: context.requester,
          tenantUrl: options.tenantUrl,
          dialect,
          capabilities,
          match,
          stranger: () => random.uuid(),
        }),
      ),
    find: (type, path, value) => guarded(() => findObjects(context.requester, dialect, type, readPath(path), value)),
    list: (type, page) => listObjects(context.requester, dialect, type, page),
    read: (type, id) => guarded(() => readObject(context, type, id, type === 'Group')),
    readMembers: (group) => guarded(() => readMembers(context, group)),
    create: (type, attributes) =>
      guarded(() =>
        create(
          context,
          type,
          bodyFromAttributes(type, attributes, dialect, readPath, () => random.uuid()),
        ),
      ),
    update: (type, object, changes, desired) => guarded(() => update(context, { type, object, changes, desired })),
    delete: (type, id) => guarded(() => remove(context, type, id)),
    changeMembers: (group, change) => guarded(() => changeMembers(context, group, change)),
    close: () => options.client.close(),
  };
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

async function create(context: ScimContext, type: ObjectType, body: JsonObject): Promise<TargetResult<TargetObject>> {
  const sent = await context.requester({ method: 'POST', path: context.dialect.endpoints[type], body });
  return sent.ok ? withObject(sent, objectInReply(sent.value) ?? objectByLocation(sent.value)) : sent;
}

async function update(context: ScimContext, change: Update): Promise<TargetResult<TargetObject | null>> {
  const { capabilities, dialect } = context;
  const { type, object } = change;
  if (!capabilities.patch || isPut(change, dialect)) return replace(context, change);
  const asked = await askManager(context, change);
  if (!asked.ok) return asked;
  const { exchanges } = asked;
  if (asked.value.length === 0) return { ok: true, value: null, exchanges };
  const body = patchFromChanges(asked.value, change.desired, dialect, type === 'Group' ? object.id : undefined);
  const ifMatch = conditionOf(context, object.etag);
  const sent = await context.requester({ method: 'PATCH', path: pathOf(context, type, object.id), body, ...ifMatch });
  const all = [...exchanges, ...sent.exchanges];
  // 204, or a reply that shows no whole object, is a success like any other (RFC 7644 §3.5.2).
  return sent.ok ? { ok: true, value: objectInReply(sent.value) ?? null, exchanges: all } : { ...sent, exchanges: all };
}

/** The changes that are to be sent: not that of a manager whom the application says to be there. */
async function askManager(
  context: ScimContext,
  { type, object, changes }: Update,
): Promise<TargetResult<readonly AttributeChange[]>> {
  const set = changes.find(({ path, after }) => typeof after === 'string' && readTargetPath(path).manager);
  if (!context.dialect.asksReferences || set === undefined) return { ok: true, value: changes, exchanges: [] };
  const asked = await hasReference(context, { type, id: object.id, attribute: 'manager', to: String(set.after) });
  return asked.ok ? { ...asked, value: asked.value ? changes.filter((each) => each !== set) : changes } : asked;
}

function isPut({ type, changes }: Update, { userUpdate, groupUpdate }: ScimDialect): boolean {
  if (type === 'Group') return groupUpdate === 'put';
  const activeAlone = changes.length === 1 && changes[0]?.path.toLowerCase() === 'active';
  return userUpdate === 'put' || (userUpdate === 'put-but-active' && !activeAlone);
}

async function replace(context: ScimContext, change: Update): Promise<TargetResult<TargetObject | null>> {
  const { type, object, changes, desired } = change;
  return putOver(context, type, object.id, (shown) =>
    putFromAttributes(type, shown, changes, desired, context.dialect),
  );
}

function conditionOf(context: ScimContext, etag: string | undefined): { readonly ifMatch?: string } {
  return context.dialect.ifMatch && context.capabilities.etag && etag !== undefined ? { ifMatch: etag } : {};
}

async function remove(context: ScimContext, type: ObjectType, id: string): Promise<TargetResult<null>> {
  const sent = await context.requester({ method: 'DELETE', path: pathOf(context, type, id) });
  const gone = sent.ok || sent.failure.code === 'not-found';
  return gone ? { ok: true, value: null, exchanges: sent.exchanges } : sent;
}
