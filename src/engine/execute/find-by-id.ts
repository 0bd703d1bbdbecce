import type { ObjectType, Target, TargetObject, TargetResult } from '../model/target.ts';

/** The object of an id, as a search would answer: found, or nothing. */
export async function findById(
  target: Target,
  type: ObjectType,
  id: string,
): Promise<TargetResult<readonly TargetObject[]>> {
  const read = await target.read(type, id);
  if (read.ok) return { ...read, value: [read.value] };
  return read.failure.code === 'not-found' ? { ok: true, value: [], exchanges: read.exchanges } : read;
}
