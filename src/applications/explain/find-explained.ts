import { walkEntries } from '#engine/log/walk-entries.ts';
import { sourceOfLeaver } from '#engine/queries/leavers.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { own } from '#scim/json.ts';
import type { Administrator } from '../deps.ts';
import { calledName, findDeleted, findPrincipal, type ObjectKind } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { Refused } from '../refused.ts';

/** Whom an explanation is about; times in ms. */
export interface ExplainedObject {
  readonly n: number;
  readonly type: ObjectKind;
  /** undefined: it was purged. */
  readonly id: string | undefined;
  readonly name: string;
  readonly displayName: string;
  readonly created: number | undefined;
  readonly deleted: number | undefined;
}

/** Somebody of the directory, of its recycle bin, or, once purged, of the log of this application. @throws Refused `unknown` */
export async function findExplained(
  administrator: Administrator,
  { tenant, application }: NamedApplication,
  who: string,
  kind: ObjectKind | undefined,
): Promise<ExplainedObject> {
  const context = await openDirectory(administrator);
  const kinds: readonly ObjectKind[] = kind === undefined ? ['User', 'Group'] : [kind];
  const tries = [
    () => findPrincipal(context, who, kind),
    ...kinds.map((each) => () => findDeleted(context, each, who)),
  ];
  let unknown: unknown;
  for (const attempt of tries) {
    try {
      const found = await attempt();
      const name = calledName(found);
      const display = own(decodeDocument(found.doc), 'displayName');
      return {
        n: found.n,
        type: found.type === 'Group' ? 'Group' : 'User',
        id: found.id,
        name,
        displayName: typeof display === 'string' && display !== '' ? display : name,
        created: found.created,
        deleted: found.deleted ?? undefined,
      };
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'unknown') throw error;
      unknown ??= error;
    }
  }
  const { storage } = administrator.deps;
  const [source] = await storage.read(sourceOfLeaver(tenant.tenant, who.toLowerCase()));
  const filter = { job: application.application, ...(source === undefined ? { identity: who } : { source }), limit: 1 };
  const [last] = (await walkEntries({ storage }, tenant.tenant, filter)).entries;
  if (last === undefined || (kind !== undefined && last.type !== kind)) throw unknown;
  const { source: n, type, identity: name } = last;
  return { n, type, id: undefined, name, displayName: name, created: undefined, deleted: undefined };
}
