import { CommanderError } from 'commander';
import { ApiRefused } from '#http/api/client.ts';
import { StartupError } from '#main.ts';
import { buildProgram } from './program.ts';
import { CommandRefused, type ExitCode, exitCodes } from './refusal.ts';
import type { Surroundings } from './surroundings.ts';

/** Runs one command line and says how it ended. Errors are told on standard error, without a stack. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    await buildProgram(surroundings).parseAsync([...argv], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return report(error, surroundings);
  }
}

function report(error: unknown, { env, err }: Surroundings): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof CommandRefused) {
    err(`rollcall: ${sentence(error.message, error.advice)}\n`);
    return error.exitCode;
  }
  if (error instanceof ApiRefused) {
    err(`rollcall: ${sentence(error.message, error.advice)}\n`);
    return error.foreign ? exitCodes.unusable : exitCodes.refused;
  }
  if (error instanceof StartupError) {
    err(`rollcall: ${sentence(error.message, error.advice)}\n`);
    return exitCodes.unusable;
  }
  const shown = env.ROLLCALL_DEBUG === '1' && error instanceof Error ? error.stack : undefined;
  err(`rollcall: Something went wrong that Rollcall does not know: ${shown ?? String(error)}\n`);
  if (shown === undefined) err('Run it again with ROLLCALL_DEBUG=1 to see where.\n');
  return exitCodes.refused;
}

/** What is wrong, then what to do, as sentences. */
function sentence(message: string, advice: string | undefined): string {
  const whole = /[.!?…:]$/.test(message) ? message : `${message}.`;
  // Several problems stand a line each; what to do about them is none of them.
  return [whole, advice?.trim() ?? ''].filter((part) => part !== '').join(whole.includes('\n') ? '\n' : ' ');
}
