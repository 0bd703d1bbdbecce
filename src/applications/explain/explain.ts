import type { Administrator } from '../deps.ts';
import type { ObjectKind } from '../directory/find-object.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { explainNow } from './explain-now.ts';
import { explainThen } from './explain-then.ts';
import type { Explained } from './explained.ts';
import { findExplained } from './find-explained.ts';
import { parseAt } from './parse-at.ts';

export interface ExplainQuery {
  /** objectId, userPrincipalName or name; also of the recycle bin, and of somebody purged that the log still names. */
  readonly object: string;
  readonly kind?: ObjectKind | undefined;
  /** A date, or a time with its zone; absent: now. */
  readonly at?: string | undefined;
}

/** Why somebody has an account in an application or not, now or at a past time. @throws Refused */
export async function explain(administrator: Administrator, name: string, query: ExplainQuery): Promise<Explained> {
  const { deps } = administrator;
  const at = query.at === undefined ? undefined : parseAt(query.at, deps.clock.now());
  const named = await namedApplication(deps, name);
  const object = await findExplained(administrator, named, query.object, query.kind);
  return at === undefined ? explainNow(deps, named, object) : explainThen(deps, named, object, at);
}
