import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Runs a script of this folder as a process of its own, to its end; returns what it printed. */
export async function runScript(name: string, ...args: readonly string[]): Promise<string> {
  const file = fileURLToPath(new URL(`./${name}`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...args]);
  return stdout;
}
