import type { Row } from './row.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** How long and how often is measured. */
export interface Effort {
  readonly quick: boolean;
  readonly rounds: number;
  /** Of one contestant's turn. */
  readonly seconds: number;
  /** In the directory of the suites about provisioning; undefined: each suite's own small number. */
  readonly users?: number | undefined;
  /** Numbers of users at which the peers are measured. */
  readonly sizes: readonly number[];
  /** How long each server of the peers has to be filled, and again to be asked (seconds). */
  readonly patience: number;
}

/** What a suite works with. */
export interface Bench extends Effort {
  start(server: string, ...argv: readonly string[]): Promise<ServerProcess>;
  /** The same, over the data of a process that has ended. */
  startIn(ended: ServerProcess, server: string, ...argv: readonly string[]): Promise<ServerProcess>;
  /** Tells the person who waits what happens now. */
  say(text: string): void;
}

/** Measures something and gives its rows. */
export type Suite = (bench: Bench) => Promise<readonly Row[]>;

/** Runs a suite and takes away every server that it started, whatever happened. */
export async function runSuite(
  suite: Suite,
  effort: Effort,
  options: { readonly profile: string | undefined; readonly say: (text: string) => void },
): Promise<readonly Row[]> {
  const servers: ServerProcess[] = [];
  const start = async (server: string, argv: readonly string[], folder?: string) => {
    const started = await startServer({ server, argv, profile: options.profile, folder });
    servers.push(started);
    return started;
  };
  try {
    return await suite({
      ...effort,
      say: options.say,
      start: (server, ...argv) => start(server, argv),
      startIn: ({ folder }, server, ...argv) => start(server, argv, folder),
    });
  } finally {
    for (const server of servers.reverse()) {
      await server.stop();
      await server.remove();
    }
  }
}
