import type { Found } from '../model/decision.ts';
import type { Exchange, ObjectType, TargetFailure } from '../model/target.ts';
import { sourceOfTarget } from '../queries/links.ts';
import { callTarget } from './call-target.ts';
import { type Run, read } from './run.ts';

export type Asked =
  | { readonly ok: true; readonly found: readonly Found[]; readonly exchanges: readonly Exchange[] }
  | { readonly ok: false; readonly failure: TargetFailure; readonly exchanges: readonly Exchange[] };

/** Asks the target for the objects whose attribute at `path` is `value`, and ourselves whose they are. */
export async function ask(run: Run, type: ObjectType, path: string, value: string): Promise<Asked> {
  const result = await callTarget(run, () => run.target.find(type, path, value));
  if (!result.ok) return result;
  const found: Found[] = [];
  for (const object of result.value) {
    const [claimedBy] = await read(run, sourceOfTarget(run.tenant, run.job.job, type, object.id));
    found.push({ object, claimedBy });
  }
  return { ok: true, found, exchanges: result.exchanges };
}
