import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Script {
  /** The next line it prints; throws what it wrote on its error output when it ends before. */
  nextLine(): Promise<string>;
  /** The whole lines that it had printed and nobody has read, once it has ended. */
  rest(): Promise<string[]>;
  say(text: string): void;
  /** kill -9. */
  kill(): Promise<void>;
  /** Its exit status; a status other than 0 throws with what it wrote on its error output. */
  ended(): Promise<void>;
}

/** Runs a TypeScript file as a process of its own; it is killed with ours. */
export function startScript(file: URL, ...args: readonly string[]): Script {
  const path = fileURLToPath(file);
  const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  child.stdin.on('error', () => {});
  const lines = createInterface({ input: child.stdout });
  const reader = lines[Symbol.asyncIterator]();
  const exit = exitOf(child);
  return {
    nextLine: async () => {
      const next = await reader.next();
      if (next.done === true) throw new Error(`${path} ended: ${errors.join('')}`);
      return next.value;
    },
    rest: async () => {
      const lines: string[] = [];
      for (let next = await reader.next(); next.done !== true; next = await reader.next()) lines.push(next.value);
      return lines;
    },
    say: (text) => {
      child.stdin.write(`${text}\n`);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
    ended: async () => {
      const status = await exit;
      if (status !== 0) throw new Error(`${path} ended with ${status}: ${errors.join('')}`);
    },
  };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}
