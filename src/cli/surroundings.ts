import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

/** What a command may know of where it runs. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: boolean;
  /** Whom the audit names. */
  readonly user: string;
  out(text: string): void;
  err(text: string): void;
}

export function processSurroundings(): Surroundings {
  // Whoever reads may stop reading (`| head`): the act goes on, its words are lost.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return {
    env: process.env,
    terminal: process.stderr.isTTY === true,
    user: userName(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
}

/** `--data`, else `ROLLCALL_DATA`, else `~/.rollcall`; always absolute. */
export function dataFolder(given: string | undefined, env: Surroundings['env']): string {
  return resolve(given ?? env.ROLLCALL_DATA ?? join(homedir(), '.rollcall'));
}

/** An account without an entry in the password file has only its number. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
