import { drive, UnexpectedAnswer } from '../load/drive.ts';
import type { Next } from '../load/shots.ts';
import { type Contestant, interleave, loaded, type Samples } from '../rounds.ts';
import { whole } from '../row.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Bench } from '../suite.ts';
import type { Question } from './questions.ts';
import { reasonOf, type Stage } from './stage.ts';

/** Longest that a single answer is waited for (ms). */
const patience = 20_000;

export interface Asked {
  readonly samples: Samples;
  /** Why there are no figures of a server, each said once. */
  readonly notes: readonly string[];
}

/** Measures everybody who can answer a question, in turns; of the others it is told why not. */
export async function askEverybody(bench: Bench, question: Question, stages: readonly Stage[]): Promise<Asked> {
  const notes: string[] = [];
  const failed = async (stage: Stage, error: unknown) => {
    const why = reasonOf(error);
    // A server that is silent or closes its connections is of no use for the other questions.
    if (error instanceof UnexpectedAnswer || error instanceof WrongAnswer) {
      notes.push(noteOf(stage, question, why));
      return;
    }
    stage.gone = `ended at "${question.what}": ${why}`;
    notes.push(noteOf(stage, question, why));
    await stage.server?.stop();
  };
  const contestants: Contestant[] = [];
  // Twice what the rounds take; who needs longer for a single turn has had it.
  const enough = 2 * (bench.rounds + 1) * bench.seconds;
  for (const stage of stages) {
    if (stage.gone === undefined && stage.spent > bench.patience) {
      stage.gone = `had been asked for ${bench.patience} s before "${question.what}"`;
      await stage.server?.stop();
    }
    const { name, server, refusals } = stage;
    const refused = question.point.of === 'members' ? refusals.get(question.point.size) : undefined;
    if (server === undefined || stage.gone !== undefined || refused !== undefined) {
      notes.push(noteOf(stage, question, refused ?? ''));
      continue;
    }
    try {
      const began = performance.now();
      const next = await understood(server, question, question.ways(stage));
      const slow = performance.now() - began > 1_000;
      const { connections, status } = question;
      const load = { connections: slow ? 1 : connections, seconds: bench.seconds, status, patience, next };
      contestants.push({ ...timed(stage, loaded(name, server, load)), enough });
    } catch (error) {
      await failed(stage, error);
    }
  }
  const samples = await interleave(contestants, bench.rounds, async (name, error) => {
    const stage = stages.find((one) => one.name === name);
    if (stage !== undefined) await failed(stage, error);
  });
  return { samples, notes };
}

/** Counts the time for which it is asked. */
function timed(stage: Stage, { name, run }: Contestant): Contestant {
  return {
    name,
    run: async () => {
      const began = performance.now();
      try {
        return await run();
      } finally {
        stage.spent += (performance.now() - began) / 1000;
      }
    },
  };
}

function noteOf({ name, users, gone }: Stage, { what, point }: Question, why: string): string {
  if (gone !== undefined) return `${name} with ${whole(users)} users ${gone}`;
  return `${name}, ${what}${point.of === 'members' ? `, group of ${whole(point.size)}` : ''}: ${why}`;
}

class WrongAnswer extends Error {}

/** The first way of asking that is answered rightly. @throws the last way's error when none is */
async function understood(
  { endpoint }: ServerProcess,
  { status, wrong }: Question,
  ways: readonly Next[],
): Promise<Next> {
  let reason: unknown;
  for (const next of ways) {
    let body = '';
    const onAnswer = (answer: { readonly body: Buffer }) => {
      body = answer.body.toString('utf8');
    };
    try {
      await drive({ endpoint, connections: 1, requests: 1, status, patience, next, onAnswer });
      const problem = wrong?.(body);
      if (problem === undefined) return next;
      reason = new WrongAnswer(problem);
    } catch (error) {
      if (!(error instanceof UnexpectedAnswer)) throw error;
      reason = error;
    }
  }
  throw reason;
}
