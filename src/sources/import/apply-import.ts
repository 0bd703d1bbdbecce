import type { ResourceContext } from '#resources/context.ts';
import { ScimError } from '#scim/error.ts';
import type { Problem } from '../csv/problem.ts';
import { type Applied, applyBatch } from './apply-batch.ts';
import type { Directory } from './apply-step.ts';
import type { StoredImport } from './decode-import.ts';
import { growingIndex, loadDirectoryIndex } from './directory-index.ts';
import { independentSteps, type StagedStep } from './independent-steps.ts';
import type { ImportReport } from './report.ts';
import { advanceImport, dropSteps, readSteps } from './staged.ts';

interface Flight {
  readonly batch: readonly StagedStep[];
  readonly results: Promise<readonly Applied[]>;
}

/** Batches under way at once: while one is being written the next is being decided. */
const mostFlights = 2;

/**
 * Applies the staged rows that are not applied yet, batch after batch, and records after each batch how far it came: an import
 * that was killed is finished by calling this again.
 */
export async function applyImport(
  context: ResourceContext,
  stored: StoredImport,
  onProgress: (applied: number) => void = () => {},
): Promise<ImportReport> {
  const directory = await loadDirectory(context);
  const flights: Flight[] = [];
  let { applied, report } = stored;
  let started = applied;
  let recorded = Promise.resolve();
  try {
    for (;;) {
      while (flights.length < mostFlights) {
        const underWay = flights.flatMap(({ batch }) => batch);
        const batch = independentSteps(await readSteps(context, stored.id, started), underWay, directory);
        if (batch.length === 0) break;
        flights.push({ batch, results: awaitedLater(applyBatch(context, directory, batch)) });
        started = batch.at(-1)?.row ?? started;
      }
      const flight = flights[0];
      if (flight === undefined) break;
      report = (await flight.results).reduce(counted, report);
      flights.shift();
      applied = flight.batch.at(-1)?.row ?? applied;
      await recorded;
      recorded = awaitedLater(advanceImport(context, stored.id, 'applying', applied, report));
      onProgress(applied);
    }
  } finally {
    await Promise.allSettled([recorded, ...flights.map(({ results }) => results)]);
  }
  await recorded;
  await dropSteps(context, stored.id);
  await advanceImport(context, stored.id, 'done', applied, report);
  return report;
}

/** A failure is told where the promise is awaited; until then it is nobody's unhandled rejection. */
function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function loadDirectory(context: ResourceContext): Promise<Directory> {
  const people = growingIndex(await loadDirectoryIndex(context, 'User'));
  const groups = growingIndex(await loadDirectoryIndex(context, 'Group'));
  return { people, groups };
}

function counted(report: ImportReport, { step, result }: Applied): ImportReport {
  if (result instanceof ScimError) {
    const problem: Problem = { ...step.origin, column: '', message: result.message };
    return { ...report, refused: [...report.refused, problem] };
  }
  const { object, linked } = result;
  const links = step.kind === 'group' || step.kind === 'members' ? 'memberships' : 'managers';
  const next = linked ? { ...report, [links]: report[links] + 1 } : report;
  if (object === undefined) return next;
  if (object === 'disabled' || object === 'deleted' || step.kind !== 'group')
    return { ...next, people: { ...next.people, [object]: next.people[object] + 1 } };
  return { ...next, groups: { ...next.groups, [object]: next.groups[object] + 1 } };
}
