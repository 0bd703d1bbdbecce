import type { Command } from 'commander';
import type { Client } from '#http/api/client.ts';
import type { OpenOptions } from '#main.ts';
import { connect } from './connect.ts';
import { createOutput, type Output } from './output.ts';
import { createProgress, type Progress } from './progress.ts';
import { dataFolder, type Surroundings } from './surroundings.ts';

/** The options that every command takes. */
export interface GlobalOptions {
  readonly data?: string;
  readonly store?: string;
  readonly sandbox?: boolean;
  readonly json?: boolean;
}

/** What a command works with. */
export interface Session {
  readonly client: Client;
  readonly output: Output;
  readonly inProcess: boolean;
  progress(): Progress;
}

/** What the command groups are made with. */
export interface Cli {
  readonly surroundings: Surroundings;
  output(command: Command): Output;
  openOptions(command: Command): OpenOptions;
  /** Reaches the application, does `act`, and lets go again whatever happens. */
  session(command: Command, act: (session: Session) => Promise<void>): Promise<void>;
}

export function createCli(surroundings: Surroundings): Cli {
  const output = (command: Command): Output =>
    createOutput(surroundings, command.optsWithGlobals<GlobalOptions>().json === true);
  const openOptions = (command: Command): OpenOptions => {
    const given = command.optsWithGlobals<GlobalOptions>();
    const store = given.store ?? surroundings.env.ROLLCALL_STORE;
    const { ROLLCALL_KEY: key, ROLLCALL_KEY_FILE: keyFile } = surroundings.env;
    return {
      data: dataFolder(given.data, surroundings.env),
      ...(key === undefined ? {} : { key }),
      ...(keyFile === undefined ? {} : { keyFile }),
      ...(store === undefined ? {} : { store }),
      sandbox: given.sandbox === true,
      logLevel: 'warn',
    };
  };
  return {
    surroundings,
    output,
    openOptions,
    async session(command, act) {
      const connection = await connect(openOptions(command), surroundings.user, surroundings.env);
      try {
        await act({
          client: connection.client,
          output: output(command),
          inProcess: connection.inProcess,
          progress: () => createProgress(surroundings.terminal, (text) => surroundings.err(`${text}\n`)),
        });
      } finally {
        await connection.close();
      }
    },
  };
}

/** Adds examples below a command's help. */
export function examples(command: Command, ...lines: readonly string[]): Command {
  return command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`);
}
