import type { JsonObject } from '#scim/json.ts';
import { activityChanges } from './activity-changes.ts';
import { commitDecision, type Decision } from './commit-decision.ts';
import type { CompiledType } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import type { CreateOptions } from './create-resource.ts';
import { decodeDocument, decodeStoredResource } from './decode-stored-resource.ts';
import { findAny } from './find-resource.ts';
import { prepareDocument } from './prepare-document.ts';
import { takenError } from './refusals.ts';
import { keepPassword } from './rows/password-rows.ts';
import { countLive, resourceColumns, updateResource } from './rows/resource-rows.ts';
import { sideRowsOf, writeSideRows } from './rows/side-rows.ts';
import type { StoredResource } from './stored-resource.ts';

/** Brings a concealed resource back with the content of a POST that names its unique value; undefined: there is none. */
export async function reviveConcealed(
  context: ResourceContext,
  type: CompiledType,
  input: JsonObject,
  options: CreateOptions,
): Promise<StoredResource | undefined> {
  const concealed = await findConcealed(context, type, input);
  return concealed === undefined ? undefined : revive(context, type, concealed.id, () => input, options);
}

async function findConcealed(
  { storage, tenant }: ResourceContext,
  type: CompiledType,
  input: JsonObject,
): Promise<StoredResource | undefined> {
  for (const { path, key } of sideRowsOf(type, input).unique) {
    const [found] = await storage.read({
      sql: `select ${resourceColumns('r')} from unique_value u
            cross join resource r
            where r.tenant = u.tenant and r.n = u.n and u.tenant = ? and u.path = ? and u.key = ? and r.deleted is not null`,
      parameters: [tenant.tenant, path, key],
      decode: decodeStoredResource,
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Makes a concealed resource live again, with the content that `wanted` gives it; its memberships do not come back.
 * @returns undefined when it is not concealed any more, or `wanted` does not want it
 */
export function revive(
  context: ResourceContext,
  type: CompiledType,
  id: string,
  wanted: (before: JsonObject) => JsonObject | undefined,
  options: CreateOptions = {},
): Promise<StoredResource | undefined> {
  return context.queue.run(context.tenant.tenant, id, () =>
    commitDecision(
      context,
      () => decideRevival(context, type, id, wanted, options),
      async (refusal) => takenError(context.profile, type, refusal),
    ),
  );
}

async function decideRevival(
  context: ResourceContext,
  type: CompiledType,
  id: string,
  wanted: (before: JsonObject) => JsonObject | undefined,
  options: CreateOptions,
): Promise<Decision<StoredResource | undefined>> {
  const stored = await findAny(context, type, id);
  if (stored?.deleted === undefined) return { writes: undefined, result: undefined };
  const before = decodeDocument(stored.doc);
  const input = wanted(before);
  if (input === undefined) return { writes: undefined, result: undefined };
  // As a replacement: what a new user is given, such as a default role, a returning one is not.
  const { resource, doc, password } = await prepareDocument(context, type, 'replace', input, undefined);
  const { deleted: _, ...kept } = stored;
  const after = { ...kept, version: stored.version + 1, modified: context.clock.now(), doc };
  const { tenant } = context.tenant;
  const had = { attributes: [], unique: sideRowsOf(type, before).unique };
  return {
    writes: [
      updateResource(tenant, stored, after),
      ...writeSideRows(tenant, stored.n, had, sideRowsOf(type, resource)),
      ...(password === undefined ? [] : keepPassword(tenant, stored.n, password)),
      countLive(tenant, type.name, 1),
      ...(options.writes ?? []),
    ],
    changes: [
      { n: stored.n, id, type: type.name, kind: 'restored', version: after.version },
      ...activityChanges(context, type, after, { before: undefined, after: resource }),
    ],
    subject: { operation: 'restore', type: type.name, id, after: doc },
    result: () => after,
  };
}
