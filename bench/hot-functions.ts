import { readFile } from 'node:fs/promises';
import { decodeProfile, type ProfileNode } from './decode-profile.ts';

/** Prints where the time of a CPU profile went: each function by itself, and with all that it called, the costliest first. */
const [file = ''] = process.argv.slice(2);
const { nodes, samples, timeDeltas } = decodeProfile(await readFile(file, 'utf8'));
const byId = new Map(nodes.map((node) => [node.id, node]));
const children = new Set(nodes.flatMap((node) => node.children ?? []));
const ownOf = new Map<number, number>();
for (const [index, id] of samples.entries()) ownOf.set(id, (ownOf.get(id) ?? 0) + (timeDeltas[index] ?? 0));

const own = new Map<string, number>();
const whole = new Map<string, number>();
for (const node of nodes) if (!children.has(node.id)) walk(node, new Set());
const total = [...own.values()].reduce((sum, time) => sum + time, 0);
print('by itself', own);
print('with what it called', whole);

/** A function that calls itself is counted once. */
function walk(node: ProfileNode, above: ReadonlySet<string>): number {
  const name = nameOf(node);
  const mine = name.startsWith('(idle)') ? 0 : (ownOf.get(node.id) ?? 0);
  const inside = new Set([...above, name]);
  let sum = mine;
  for (const id of node.children ?? []) {
    const child = byId.get(id);
    if (child !== undefined) sum += walk(child, inside);
  }
  own.set(name, (own.get(name) ?? 0) + mine);
  if (!above.has(name)) whole.set(name, (whole.get(name) ?? 0) + sum);
  return sum;
}

function print(title: string, times: ReadonlyMap<string, number>): void {
  console.log(title);
  const costliest = [...times].sort(([, a], [, b]) => b - a).slice(0, 45);
  for (const [name, time] of costliest) console.log(`${((time / total) * 100).toFixed(1).padStart(6)} %  ${name}`);
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const place = url.replace(/^.*\/(node_modules|src|bench)\//, '$1/');
  return `${functionName || '(anonymous)'}  ${place}${place === '' ? '' : `:${lineNumber + 1}`}`;
}
