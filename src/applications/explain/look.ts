import { readSubjects } from '#engine/cycle/load-subjects.ts';
import type { DecideContext } from '#engine/decide/context.ts';
import { explainObject } from '#engine/explain/explain-object.ts';
import type { Explanation } from '#engine/explain/explanation.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { Subject } from '#engine/model/subject.ts';
import type { Target } from '#engine/model/target.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { missingFields } from '../enterprise/settings.ts';
import { Refused } from '../refused.ts';

/** How long the application is waited for (ms); without its answer the explanation says so. */
const patience = 10_000;

export interface Looked {
  readonly subject: Subject;
  readonly explained: Explanation;
  /** The application answered, or refused to. */
  readonly asked: boolean;
}

/** What would be decided about one object now; the application is asked where it is connected, and nothing is written. @throws Refused */
export async function look(
  deps: ApplicationDeps,
  { tenant, application, entry }: NamedApplication,
  { configuration, decide }: { readonly configuration: Configuration; readonly decide: DecideContext },
  source: number,
): Promise<Looked> {
  const from = {
    storage: deps.storage,
    tenant: tenant.tenant,
    job: application.application,
    application: application.application,
    scope: configuration.scope,
    nestedGroups: configuration.nestedGroups ?? false,
    decide,
  } as const;
  const [subject] = await readSubjects(from, theseObjects(tenant.tenant, [source]));
  if (subject === undefined)
    throw new Refused(
      'unknown',
      `Nothing is known of object ${source}.`,
      'It was removed from the directory for good, or never was. Search for it by its name.',
    );
  const alone = async () => ({ subject, explained: await explainObject(from, subject), asked: false });
  if (missingFields(application.settings, entry).length > 0) return alone();
  const { target } = deps.targets.open(tenant.tenant, application, entry);
  const explained = await inTime(deps, target, explainObject({ ...from, target }, subject));
  return explained === undefined ? alone() : { subject, explained, asked: true };
}

/** What is found out while somebody waits; undefined when the application takes longer. */
async function inTime(
  { clock }: ApplicationDeps,
  target: Target,
  explaining: Promise<Explanation>,
): Promise<Explanation | undefined> {
  const over = new AbortController();
  const late = clock.wait(patience, over.signal).then(() => undefined);
  // Whoever is late is not waited for: what becomes of it is nobody's.
  explaining.catch(() => undefined);
  try {
    return await Promise.race([explaining, late]);
  } finally {
    over.abort();
    await target.close();
  }
}
