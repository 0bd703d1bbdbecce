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
  const largest = bench.users ?? (bench.quick ? 1_000 : 10_000);
  const rows: Row[] = [];
  const asked: Question[] = [];
  for (let users = bench.quick ? 200 : 1_000; users <= largest; users *= bench.quick ? 5 : 10) {
    const sizes = users * 10 > largest ? groupSizes(users) : [];
    const questions = [...questionsOf(users), ...sizes.map((size) => membershipOf(users, size))];
    asked.push(...questions);
    rows.push(...(await measure(bench, users, sizes, questions)));
  }
  const curves = new Map(asked.map((question) => [question.point.curve, question]));
  return [...rows, ...[...curves.values()].flatMap((question) => growthOf(question, rows))];
};

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
