import { installPeers } from '../install-peers.ts';
import { askEverybody } from '../peers/ask-everybody.ts';
import { entrants } from '../peers/entrants.ts';
import { membershipOf, type Question, questionsOf } from '../peers/questions.ts';
import { growthOf, rowOfQuestion } from '../peers/rows.ts';
import { enter, type Stage } from '../peers/stage.ts';
import { type Row, whole } from '../row.ts';
import type { Bench, Suite } from '../suite.ts';

/** The same requests to Rollcall, durable, and to the Node peers, who keep their data in memory; at each size all of them anew. */
export const peers: Suite = async (effort) => {
  // A peer may need seconds for one request: more rounds and longer ones would take hours.
  const bench = { ...effort, rounds: Math.min(effort.rounds, 3), seconds: Math.min(effort.seconds, 1) };
  installPeers(bench.say);
  bench.say(`peers: about ${minutesFor(bench)} minutes`);
  const began = performance.now();
  const rows: Row[] = [];
  const asked: Question[] = [];
  for (const users of bench.sizes) {
    const sizes = users === bench.sizes.at(-1) ? groupSizes(users) : [];
    const questions = [...questionsOf(users), ...sizes.map((size) => membershipOf(users, size))];
    asked.push(...questions);
    rows.push(...(await measure(bench, users, sizes, questions)));
  }
  bench.say(`peers: took ${Math.round((performance.now() - began) / 6_000) / 10} minutes`);
  const curves = new Map(asked.map((question) => [question.point.curve, question]));
  return [...rows, ...[...curves.values()].flatMap((question) => growthOf(question, rows))];
};

/** Filling, each server no longer than it may, or until it is plain that it will not do; then every question in turns. */
function minutesFor({ sizes, patience, rounds, seconds }: Bench): number {
  const filling = sizes.flatMap((users) =>
    entrants.map(({ fills }) => (users / fills > 2 * patience ? patience / 10 : Math.min(users / fills, patience))),
  );
  const turn = entrants.length * (rounds + 1) * seconds;
  // A question more for each group of the largest; where there are many users two of the peers need twice as long.
  const asking = sizes.map((users) => questionsOf(users).length * turn * (users < 50_000 ? 1 : 1.4) + 5);
  const groups = groupSizes(sizes.at(-1) ?? 0).length * turn * 1.5;
  return Math.ceil([...filling, ...asking, groups].reduce((sum, part) => sum + part, 0) / 60);
}

/** In the largest directory: a small, a middling and a large one. */
function groupSizes(users: number): readonly number[] {
  return [...new Set([10, Math.min(1_000, users / 10), Math.min(100_000, users)])];
}

async function measure(
  bench: Bench,
  users: number,
  sizes: readonly number[],
  questions: readonly Question[],
): Promise<readonly Row[]> {
  const stages: Stage[] = [];
  for (const entrant of entrants) stages.push(await enter(bench, entrant, users, sizes));
  const rows: Row[] = [];
  for (const question of questions) {
    bench.say(`peers: ${question.what}, ${whole(question.point.size)} ${question.point.of}`);
    rows.push(rowOfQuestion(question, await askEverybody(bench, question, stages)));
  }
  for (const { server } of stages) await server?.stop();
  return rows;
}
