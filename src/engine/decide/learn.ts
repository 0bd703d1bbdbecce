import type { Found, Knowledge, Question } from '../model/decision.ts';

/** What is known once the target has answered a question. */
export function learn(
  knowledge: Knowledge,
  { path, value, candidate, standing }: Question,
  found: readonly Found[],
): Knowledge {
  if (standing === true) return found.length > 0 ? { ...knowledge, standing } : { ...knowledge, missing: true };
  if (candidate === undefined) return { ...knowledge, answers: [...knowledge.answers, found] };
  const asked = { path, place: candidate, value, taken: found.length > 0 };
  return { ...knowledge, candidates: [...(knowledge.candidates ?? []), asked] };
}
