import type { ServerProcess } from './server-process.ts';
import type { Bench } from './suite.ts';

/** The provisioning service over a directory that another process has filled: its memory and its figures are its own. */
export async function filledEngine(bench: Bench, users: number, ...argv: readonly string[]): Promise<ServerProcess> {
  const filler = await bench.start('fill', String(users));
  await filler.stop();
  return bench.startIn(filler, 'engine', String(users), ...argv);
}
