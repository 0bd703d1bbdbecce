import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { patchResource } from '#resources/patch-resource.ts';
import { parsePatch } from '#scim/patch/parse-patch.ts';
import { memberPatch } from '../load/seed.ts';
import { directoryUser } from '../people.ts';
import { decodeLive, decodeNumbered } from './decode-rows.ts';

/** Users that are created at the same time: they share commits. */
const atOnce = 256;
/** Members that one change of a group adds. */
const perChange = 5_000;

/** How many sample users are there already. */
export async function usersThere({ storage, tenant: { tenant } }: ResourceContext): Promise<number> {
  const [live] = await storage.read({
    sql: `select live from tally where tenant = ? and type = 'User'`,
    parameters: [tenant],
    decode: decodeLive,
  });
  return live ?? 0;
}

/** Creates the sample users from one number up to another. */
export async function hire(context: ResourceContext, from: number, upTo: number): Promise<void> {
  const next = { index: from };
  const runner = async () => {
    while (next.index < upTo) await createResource(context, 'User', directoryUser('seed', next.index++));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, upTo - from) }, runner));
}

/** A group of the first so many users. */
export async function gather(context: ResourceContext, displayName: string, size: number): Promise<void> {
  const { id } = await createResource(context, 'Group', { displayName });
  const schema = context.profile.types.get('Group')?.schema;
  if (schema === undefined) throw new Error('The directory has no groups.');
  let after = 0;
  for (let added = 0; added < size; added += perChange) {
    const rows = await context.storage.read({
      sql: `select n, id from resource where tenant = ? and type = 'User' and deleted is null and n > ? order by n limit ?`,
      parameters: [context.tenant.tenant, after, Math.min(perChange, size - added)],
      decode: decodeNumbered,
    });
    const members = rows.map((row) => row.id);
    await patchResource(context, 'Group', id, parsePatch(schema, JSON.parse(memberPatch('add', members))));
    after = rows.at(-1)?.n ?? after;
  }
}
