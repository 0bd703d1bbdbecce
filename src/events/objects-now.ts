import type { ResourceContext } from '#resources/context.ts';
import type { ShownMember } from '#resources/decode-membership.ts';
import { represent } from '#resources/represent.ts';
import { livingByIds } from '#resources/rows/resource-rows.ts';
import { turnOfEventLoop } from '#resources/turn-of-event-loop.ts';

/** Ids looked up by one statement. */
const lookedUp = 500;

/** Members come and go by events of their own, and a group may have a hundred thousand. */
const noMembers: ReadonlyMap<number, readonly ShownMember[]> = new Map();

/**
 * Resources as SCIM clients see them now, as JSON text by id, groups without their members. Who is deleted is not among them.
 * @param location the tenant's SCIM base URL, without a slash at the end
 */
export async function objectsNow(
  context: ResourceContext,
  ids: Iterable<string>,
  location: string,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  const texts = new Map<string, string>();
  for (let at = 0; at < wanted.length; at += lookedUp) {
    if (at > 0) await turnOfEventLoop();
    const some = wanted.slice(at, at + lookedUp);
    const found = await context.storage.read(livingByIds(context.tenant.tenant, some));
    const known = found.filter(({ type }) => context.profile.types.has(type));
    const shown = await represent(context, known, { location, members: noMembers });
    for (const [place, { id }] of known.entries()) texts.set(id, shown[place] ?? '');
  }
  return texts;
}
