import type { ResourceContext } from './context.ts';
import { decodeStoredResource } from './decode-stored-resource.ts';
import type { StoredResource } from './stored-resource.ts';

/** Rows a page: each page is one bounded read, so a walk never holds the event loop for long. */
const PAGE = 500;

/** Every living resource of a type in the order of creation, a page at a time; what is created meanwhile is met, too. */
export async function* walkResources(context: ResourceContext, type: string): AsyncGenerator<StoredResource> {
  let after = 0;
  for (;;) {
    const page = await context.storage.read({
      sql: `select n, id, type, version, created, modified, deleted, doc from resource
        where tenant = ? and type = ? and n > ? and deleted is null order by n limit ?`,
      parameters: [context.tenant.tenant, type, after, PAGE],
      decode: decodeStoredResource,
    });
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.n;
  }
}
