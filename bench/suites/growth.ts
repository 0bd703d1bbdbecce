import { drive } from '../load/drive.ts';
import { getEach } from '../load/shots.ts';
import { type Entrant, entrants, isOurs } from '../peers/entrants.ts';
import { type Question, questionsOf } from '../peers/questions.ts';
import { enter, type Stage } from '../peers/stage.ts';
import { interleave, loaded } from '../rounds.ts';
import { type Row, rowOf, whole } from '../row.ts';
import type { Bench, Suite } from '../suite.ts';

/** Must cost the same in a directory of any size (docs/ARCHITECTURE.md §7); more than half as much again is growth. */
const flat = { of: 'ratio', most: 1.5, text: 'flat (≤ 150 %)' } as const;

/** Requests that each server answers before anything counts: what runs for the first time is compiled meanwhile. */
const warming = 20_000;

/**
 * The same requests to directories of different sizes, in turns. Measured one after the other, minutes apart, the machine and the compiler would
 * tell more of themselves than of the size.
 */
export const growth: Suite = async (effort) => {
  const bench = { ...effort, seconds: Math.min(effort.seconds, 1) };
  const rows: Row[] = [];
  for (const entrant of entrants.filter(({ name }) => isOurs(name))) rows.push(...(await growthOf(bench, entrant)));
  return rows;
};

async function growthOf(bench: Bench, entrant: Entrant): Promise<readonly Row[]> {
  const stages: Stage[] = [];
  for (const users of bench.sizes) stages.push(await enter(bench, entrant, users, []));
  for (const { server, ids, users, gone } of stages) {
    if (server === undefined) throw new Error(`${entrant.name} with ${whole(users)} users ${gone ?? 'is not there'}`);
    await drive({ endpoint: server.endpoint, connections: 4, requests: warming, status: 200, next: getEach(ids) });
  }
  const rows: Row[] = [];
  for (const { what } of questionsOf(0)) rows.push(...(await ask(bench, entrant, stages, what)));
  for (const { server } of stages) await server?.stop();
  return rows;
}

async function ask(bench: Bench, { name }: Entrant, stages: readonly Stage[], what: string): Promise<readonly Row[]> {
  bench.say(`growth: ${what}, ${name}`);
  const asked = stages.flatMap((stage) => askOf(stage, what));
  const samples = await interleave(
    asked.map(({ label, server, question, next }) => {
      const { connections, status } = question;
      return loaded(label, server, { connections, seconds: bench.seconds, status, patience: 60_000, next });
    }),
    bench.rounds,
  );
  const [smallest] = asked;
  return asked.map(({ label, question }) =>
    rowOf({
      suite: 'growth',
      what: `${what}, ${label}, ${name}`,
      samples,
      ours: label,
      figure: 'p50',
      ...(label === smallest?.label ? {} : { theirs: smallest?.label ?? '' }),
      ...(question.flat && label === asked.at(-1)?.label ? { budget: flat } : {}),
    }),
  );
}

/** A question as it is put to one size. */
function askOf(stage: Stage, what: string) {
  const { server, users } = stage;
  const question: Question | undefined = questionsOf(users).find((one) => one.what === what);
  const next = question?.ways(stage)[0];
  if (server === undefined || question === undefined || next === undefined) return [];
  return [{ label: `${whole(users)} users`, server, question, next }];
}
