import type { ResourceContext } from '#resources/context.ts';
import { ScimError } from '#scim/error.ts';
import type { Problem } from '../csv/problem.ts';
import { applyStep, type Directory, type StepResult } from './apply-step.ts';
import type { StoredImport } from './decode-import.ts';
import { loadDirectoryIndex } from './directory-index.ts';
import type { ImportReport } from './report.ts';
import { advanceImport, dropSteps, readSteps } from './staged.ts';
import type { ImportStep } from './step.ts';

interface Applied {
  readonly step: ImportStep;
  readonly result: StepResult | ScimError;
}

/**
 * Applies the staged rows that are not applied yet, a batch at a time, and records after each batch how far it came: an import
 * that was killed is finished by calling this again.
 */
export async function applyImport(
  context: ResourceContext,
  stored: StoredImport,
  onProgress: (applied: number) => void = () => {},
): Promise<ImportReport> {
  let { applied, report } = stored;
  let directory = await loadDirectory(context);
  let phase = '';
  for (;;) {
    const rows = await readSteps(context, stored.id, applied);
    const first = rows[0];
    if (first === undefined) break;
    // Later phases point at what earlier ones made: read the directory again when the kind of step changes.
    if (phase !== '' && phase !== first.step.kind) directory = await loadDirectory(context);
    phase = first.step.kind;
    const batch = rows.filter(({ step }) => step.kind === phase);
    const results = await Promise.all(batch.map(({ step }) => applyOne(context, directory, step)));
    report = results.reduce(counted, report);
    applied = batch.at(-1)?.row ?? applied;
    await advanceImport(context, stored.id, 'applying', applied, report);
    onProgress(applied);
  }
  await dropSteps(context, stored.id);
  await advanceImport(context, stored.id, 'done', applied, report);
  return report;
}

async function loadDirectory(context: ResourceContext): Promise<Directory> {
  const [people, groups] = await Promise.all([
    loadDirectoryIndex(context, 'User'),
    loadDirectoryIndex(context, 'Group'),
  ]);
  return { people, groups };
}

/** A row that the directory refuses is told and left out; everything else is a fault and stops the import where it is. */
async function applyOne(context: ResourceContext, directory: Directory, step: ImportStep): Promise<Applied> {
  try {
    return { step, result: await applyStep(context, directory, step) };
  } catch (error) {
    if (error instanceof ScimError && error.status < 500) return { step, result: error };
    throw error;
  }
}

function counted(report: ImportReport, { step, result }: Applied): ImportReport {
  if (result instanceof ScimError) {
    const problem: Problem = { ...step.origin, column: '', message: result.message };
    return { ...report, refused: [...report.refused, problem] };
  }
  if (step.kind === 'person' && (result === 'created' || result === 'updated' || result === 'unchanged')) {
    return { ...report, people: { ...report.people, [result]: report.people[result] + 1 } };
  }
  if (step.kind === 'group' && (result === 'created' || result === 'updated' || result === 'unchanged')) {
    return { ...report, groups: { ...report.groups, [result]: report.groups[result] + 1 } };
  }
  if (result === 'disabled' || result === 'deleted') {
    return { ...report, people: { ...report.people, [result]: report.people[result] + 1 } };
  }
  return report;
}
