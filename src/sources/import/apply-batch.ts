import type { ResourceContext } from '#resources/context.ts';
import { livingByIds } from '#resources/rows/resource-rows.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { ScimError } from '#scim/error.ts';
import { applyStep, type Directory, knownObject, type StepResult } from './apply-step.ts';
import type { StagedStep } from './independent-steps.ts';
import type { ImportStep } from './step.ts';

export interface Applied {
  readonly step: ImportStep;
  readonly result: StepResult | ScimError;
}

/** Applies steps that need nothing of each other; the objects that they change are read together. */
export async function applyBatch(
  context: ResourceContext,
  directory: Directory,
  batch: readonly StagedStep[],
): Promise<readonly Applied[]> {
  const ids = new Map<ImportStep, string>();
  for (const { step } of batch) {
    const known = step.kind === 'person' || step.kind === 'group' ? knownObject(directory, step) : undefined;
    if (known !== undefined) ids.set(step, known.id);
  }
  const stored = await readLiving(context, [...new Set(ids.values())]);
  return Promise.all(batch.map(({ step }) => applyOne(context, directory, step, stored.get(ids.get(step) ?? ''))));
}

async function readLiving({ storage, tenant }: ResourceContext, ids: readonly string[]) {
  const found = ids.length === 0 ? [] : await storage.read(livingByIds(tenant.tenant, ids));
  return new Map(found.map((stored) => [stored.id, stored]));
}

/** A row that the directory refuses is told and left out; everything else is a fault and stops the import where it is. */
async function applyOne(
  context: ResourceContext,
  directory: Directory,
  step: ImportStep,
  stored: StoredResource | undefined,
): Promise<Applied> {
  try {
    return { step, result: await applyStep(context, directory, step, stored) };
  } catch (error) {
    if (error instanceof ScimError && error.status < 500) return { step, result: error };
    throw error;
  }
}
