import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Endpoint } from './load/drive.ts';
import { decodeServerMessage } from './servers/decode-message.ts';
import type { Ready, Usage } from './servers/message.ts';

/** A server in a process of its own, with a folder of its own that goes with it. */
export interface ServerProcess {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly file: string | undefined;
  usage(): Promise<Usage>;
  /** Ends the process cleanly; the folder stays until `remove`. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export interface StartOptions {
  /** Of a file in `servers/`. */
  readonly server: string;
  readonly argv?: readonly string[];
  /** Folder for a CPU profile, written when the server ends. */
  readonly profile?: string | undefined;
}

/** Starts `servers/<server>.ts` and waits until it can be asked. */
export async function startServer({ server, argv = [], profile }: StartOptions): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), `rollcall-bench-${server}-`));
  const module = fileURLToPath(new URL(`./servers/${server}.ts`, import.meta.url));
  const execArgv = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(profile, server)}`];
  const child = fork(module, [folder, ...argv], { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const ready = await firstMessage(child, ended);
  return {
    name: server,
    endpoint: ready.endpoint,
    file: ready.file,
    usage: async () => {
      const answer = once(child, 'message');
      child.send('usage');
      const message = decodeServerMessage((await answer)[0]);
      if (message.kind !== 'usage') throw new Error(`${server} answered ${message.kind} instead of its usage`);
      return message;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function firstMessage(child: ChildProcess, ended: Promise<unknown[]>): Promise<Ready> {
  const failed = ended.then(([code]) => {
    throw new Error(`the server ended with status ${String(code)} before it was ready`);
  });
  const [first] = await Promise.race([once(child, 'message'), failed]);
  const message = decodeServerMessage(first);
  if (message.kind !== 'ready') throw new Error(`the server said ${message.kind} before it was ready`);
  failed.catch(() => {});
  return message;
}
