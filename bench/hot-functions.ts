import { readFile } from 'node:fs/promises';
import { decodeProfile, type ProfileNode } from './decode-profile.ts';

/** Prints where the time of a CPU profile went: each function by itself, the costliest first. */
const [file = ''] = process.argv.slice(2);
const { nodes, samples, timeDeltas } = decodeProfile(await readFile(file, 'utf8'));
const byId = new Map(nodes.map((node) => [node.id, node]));
const own = new Map<string, number>();
let total = 0;
for (const [index, id] of samples.entries()) {
  const node = byId.get(id);
  const time = timeDeltas[index] ?? 0;
  if (node === undefined || node.callFrame.functionName === '(idle)') continue;
  total += time;
  const name = nameOf(node);
  own.set(name, (own.get(name) ?? 0) + time);
}
const shares = [...own].sort(([, a], [, b]) => b - a).slice(0, 40);
for (const [name, time] of shares) console.log(`${((time / total) * 100).toFixed(1).padStart(5)} %  ${name}`);

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const place = url.replace(/^.*\/(node_modules|src|bench)\//, '$1/');
  return `${functionName || '(anonymous)'}  ${place}${place === '' ? '' : `:${lineNumber + 1}`}`;
}
