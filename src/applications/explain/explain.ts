import type { Administrator } from '../deps.ts';
import type { ObjectKind } from '../directory/find-object.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { explainNow } from './explain-now.ts';
import type { Explained } from './explained.ts';
import { findExplained } from './find-explained.ts';

export interface ExplainQuery {
  /** objectId, userPrincipalName or name; also of the recycle bin, and of somebody purged that the log still names. */
  readonly object: string;
  readonly kind?: ObjectKind | undefined;
}

/** Why somebody has an account in an application or not. @throws Refused */
export async function explain(administrator: Administrator, name: string, query: ExplainQuery): Promise<Explained> {
  const named = await namedApplication(administrator.deps, name);
  const object = await findExplained(administrator, named, query.object, query.kind);
  return explainNow(administrator.deps, named, object);
}
