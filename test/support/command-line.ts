import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '#cli/run.ts';

const launcher = fileURLToPath(new URL('../../bin/rollcall.js', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the `rollcall` command as a process of its own, exactly as a script does. */
export async function rollcall(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = start(args, env);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  await once(child, 'close');
  return { status: child.exitCode, out, err };
}

/** Runs the same command line in this process: what it prints and how it ends, without the second that a start takes. */
export async function rollcallHere(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  let out = '';
  let err = '';
  const status = await run(args, {
    env,
    terminal: false,
    user: 'tester',
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

/** `rollcallHere` with `--json`, parsed. Fails when the command does. */
export async function rollcallJson(args: readonly string[]): Promise<Record<string, unknown>> {
  const ended = await rollcallHere([...args, '--json']);
  if (ended.status !== 0) throw new Error(`rollcall ${args.join(' ')} ended with ${ended.status}: ${ended.err}`);
  return JSON.parse(ended.out);
}

export interface Serving {
  readonly url: string;
  readonly child: ChildProcess;
  readonly pid: number;
  /** Its log so far. */
  log(): string;
  /** Asks it to stop and gives its exit status. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `rollcall serve` on a free port and waits until it is ready. */
export async function serving(data: string, args: readonly string[] = []): Promise<Serving> {
  const child = start(['serve', '--data', data, '--port', '0', '--json', ...args], {});
  let err = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  const announced = await firstValue(child, () => err);
  return {
    ...announced,
    child,
    log: () => err,
    stop: async (signal = 'SIGTERM') => {
      const ended = once(child, 'close');
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** A folder of its own for one test, and how to take it away. */
export function freshFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'rollcall-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [launcher, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
}

async function firstValue(child: ChildProcess, said: () => string): Promise<{ url: string; pid: number }> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.trimEnd().endsWith('}')) {
      child.stdout?.resume();
      return JSON.parse(text);
    }
  }
  throw new Error(`rollcall serve ended before it was ready: ${said()}`);
}
