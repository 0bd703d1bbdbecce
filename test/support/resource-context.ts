import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock, Random } from '#deps.ts';
import { compileProfile } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { ObjectQueue } from '#resources/object-queue.ts';
import { patchResource } from '#resources/patch-resource.ts';
import type { Profile } from '#resources/profile.ts';
import { represent } from '#resources/represent.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { createTenant } from '#resources/tenants/create-tenant.ts';
import { isJsonObject, type Json, type JsonObject } from '#scim/json.ts';
import { parsePatch } from '#scim/patch/parse-patch.ts';
import type { Storage } from '#storage/port.ts';

/** A clock that moves by a second with each look at it: no two writes share a time. */
export function tickingClock(start = Date.UTC(2026, 0, 5, 8)): Clock {
  let at = start;
  return {
    now: () => {
      at += 1000;
      return at;
    },
    wait: async () => true,
  };
}

export const systemRandom: Random = {
  bytes: (length) => randomBytes(length),
  uuid: () => randomUUID(),
  entry: () => randomUUID(),
  fraction: () => 0.5,
};

/** A new tenant of a profile, with everything that use-cases need. */
export async function openTenant(
  storage: Storage,
  profile: Profile,
  name = `t-${randomUUID()}`,
): Promise<ResourceContext> {
  const clock = tickingClock();
  const created = await createTenant({ storage, clock }, { name, kind: 'customer', profile });
  if (!created.ok) throw new Error(created.problem);
  return {
    storage,
    clock,
    random: systemRandom,
    tenant: created.tenant,
    profile: compileProfile(profile),
    actor: 'test',
    queue: new ObjectQueue(),
  };
}

/** Applies PATCH operations as a client writes them. */
export function patch(
  context: ResourceContext,
  type: string,
  id: string,
  operations: readonly JsonObject[],
  precondition?: string,
): Promise<StoredResource> {
  const schema = context.profile.registry.type(type);
  if (schema === undefined) throw new Error(`no type ${type}`);
  return patchResource(context, type, id, parsePatch(schema, { Operations: operations }), { ifMatch: precondition });
}

/** One resource as a client sees it. */
export async function shown(context: ResourceContext, resource: StoredResource): Promise<JsonObject> {
  const [text = ''] = await represent(context, [resource], { location: 'https://x.example/scim/v2' });
  const value: Json = JSON.parse(text);
  if (!isJsonObject(value)) throw new Error(text);
  return value;
}

export interface FeedEntry {
  readonly seq: number;
  readonly n: number;
  readonly type: string;
  readonly kind: string;
  readonly member: number | null;
  readonly paths: string | null;
  readonly version: number | null;
}

/** The tenant's change feed. */
export function feedOf({ storage, tenant }: ResourceContext): Promise<FeedEntry[]> {
  return storage.read({
    sql: 'select seq, n, type, kind, member, paths, version from change where tenant = ? order by seq',
    parameters: [tenant.tenant],
    decode: decodeEntry,
  });
}

function decodeEntry(row: unknown): FeedEntry {
  if (!isJsonObject(row)) throw new Error('no row');
  const { seq, n, type, kind, member = null, paths = null, version = null } = row;
  return {
    seq: Number(seq),
    n: Number(n),
    type: String(type),
    kind: String(kind),
    member: member === null ? null : Number(member),
    paths: paths === null ? null : String(paths),
    version: version === null ? null : Number(version),
  };
}
