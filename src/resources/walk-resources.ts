import type { ResourceContext } from './context.ts';
import { decodeStoredResource } from './decode-stored-resource.ts';
import { resourceColumns } from './rows/resource-rows.ts';
import type { StoredResource } from './stored-resource.ts';
import { turnOfEventLoop } from './turn-of-event-loop.ts';

/** Goes through the live resources of a type in the order of their creation, a page of 500 at a time; others get their turn between. */
export async function* walkResources(
  { storage, tenant }: ResourceContext,
  type: string,
  after = 0,
): AsyncGenerator<StoredResource> {
  for (let last = after; ; ) {
    const page = await storage.read({
      sql: `select ${resourceColumns('r')} from resource r
            where r.tenant = ? and r.type = ? and r.deleted is null and r.n > ? order by r.n limit 500`,
      parameters: [tenant.tenant, type, last],
      decode: decodeStoredResource,
    });
    yield* page;
    if (page.length < 500) return;
    await turnOfEventLoop();
    last = page.at(-1)?.n ?? last;
  }
}
