import { compileConfiguration } from '#engine/decide/compile-configuration.ts';
import { mayWriteBack } from '#engine/decide/find-drift.ts';
import { canWriteBack, writeBackWrites } from '#engine/drift/write-back.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { DriftFinding } from '#engine/model/drift.ts';
import { findings, findingsByRow, keepFinding } from '#engine/queries/drift-findings.ts';
import { type ComparedLink, linksOfTargets } from '#engine/queries/drift-links.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { beginIfOn, type When } from '../jobs/begin-cycle.ts';
import { readJob } from '../jobs/read-job.ts';
import { Refused } from '../refused.ts';
import type { DriftQuery } from './list-drift.ts';

export interface WriteBackInput {
  /** These differences; without them all that fit. */
  readonly rows?: readonly number[] | undefined;
  readonly filter?: Pick<DriftQuery, 'kind' | 'attribute' | 'text'> | undefined;
}

export interface WrittenBack {
  readonly writtenBack: number;
  /** What cannot be written back: accounts of nobody, and what is set when an account is made. */
  readonly left: number;
  readonly when: When | null;
}

const page = 200;

/**
 * Has what differs written as the directory has it, whatever the mapping says of drift: by the next evaluation, within the guard, and past
 * nobody who is protected. @throws Refused
 */
export async function writeBackDrift(
  administrator: Administrator,
  name: string,
  { rows, filter = {} }: WriteBackInput,
): Promise<WrittenBack> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { job, configuration } = await readJob(deps, tenant, named.application);
  let writtenBack = 0;
  let left = 0;
  const take = async (some: readonly DriftFinding[]): Promise<void> => {
    const done = await writeBack(administrator, named, configuration, some);
    writtenBack += done;
    left += some.length - done;
  };
  if (rows !== undefined) await take(await deps.storage.read(findingsByRow(tenant, job.job, rows)));
  else {
    for (let after = 0; ; ) {
      const some = await deps.storage.read(findings(tenant, job.job, { ...filter, after, limit: page }));
      const last = some.at(-1);
      if (last === undefined) break;
      await take(some);
      after = last.row;
    }
  }
  if (writtenBack + left === 0)
    throw new Refused('changed', 'There is nothing to be written back any more.', 'Look at the report as it is now.');
  const when = writtenBack === 0 ? null : await beginIfOn(deps, job, { actor, joins: true });
  return { writtenBack, left, when };
}

async function writeBack(
  administrator: Administrator,
  { tenant: { tenant }, application }: NamedApplication,
  configuration: Configuration,
  found: readonly DriftFinding[],
): Promise<number> {
  const { deps } = administrator;
  const { application: job, name } = application;
  const may = judge(configuration);
  const able = found.filter(may);
  const links = new Map<string, ComparedLink>();
  for (const type of ['User', 'Group'] as const) {
    const targets = [...new Set(able.filter((one) => one.type === type).map(({ target }) => target))];
    for (const link of await deps.storage.read(linksOfTargets(tenant, job, type, targets)))
      links.set(`${type} ${link.target}`, link);
  }
  const by = Map.groupBy(able, ({ type, target }) => links.get(`${type} ${target}`));
  const writes: Write[] = [];
  let count = 0;
  for (const [link, drifts] of by) {
    if (link === undefined) continue;
    writes.push(...writeBackWrites(tenant, job, link, drifts));
    for (const one of drifts)
      writes.push(keepFinding(tenant, job, { ...one, state: 'written-back', tries: one.tries + 1 }));
    count += drifts.length;
  }
  if (count === 0) return 0;
  const rows = able.map(({ row }) => row);
  writes.push(audited(administrator, tenant, 'job.drift.write-back', name, undefined, { count, rows }));
  const committed = await deps.storage.commit({ tenant, writes });
  if (committed.done) return count;
  throw new Refused('changed', 'A link was changed meanwhile.', 'Look at the report as it is now, then try again.');
}

/** What is set when an account is made, or while updates are off, cannot be written back. */
function judge(configuration: Configuration): (finding: DriftFinding) => boolean {
  const compilation = compileConfiguration(configuration, 0);
  if (!compilation.ok) return () => false;
  const { compiled } = compilation;
  return (finding) => {
    if (!canWriteBack(finding)) return false;
    const mapping = compiled.objects[finding.type];
    if (finding.kind === 'missing') return mapping.mapping.actions.create;
    if (finding.kind === 'member-added' || finding.kind === 'member-removed') return mapping.mapping.actions.update;
    const attribute = [...mapping.attributes, ...mapping.references].find(({ path }) => path === finding.attribute);
    return attribute !== undefined && mayWriteBack(mapping, attribute);
  };
}
