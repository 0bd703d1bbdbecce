import type { Question } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import { type Asked, ask } from './ask.ts';
import type { Run } from './run.ts';

/** Asks whether anybody has a value that is to be chosen; what was chosen for another object of this run is taken without asking. */
export async function askCandidate(run: Run, { source, type }: Subject, { path, value }: Question): Promise<Asked> {
  if (!run.chosen.choose(`${type} ${path}`, value, source)) return { ok: true, found: [chosenBefore], exchanges: [] };
  return await ask(run, type, path, value);
}

/** Stands for the account that is being made with the value. */
const chosenBefore = { object: { id: '', body: {} }, claimedBy: undefined } as const;
