import type { Command } from 'commander';
import { type Cli, examples } from '../cli.ts';
import { portOption } from '../number-option.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { stopSignal } from '../stop-signal.ts';

interface DemoCommandOptions {
  readonly exit?: boolean;
  readonly json?: string;
  readonly target?: string;
  readonly token?: string;
  readonly port: number;
}

/** `rollcall demo`: the working week lies in `demo/`; this is the one place that calls it. */
export function demoCommand(program: Command, cli: Cli): void {
  const command = program
    .command('demo')
    .description(
      'See the people of a sample organisation arrive in four applications, change, leave and come back. Needs nothing, ' +
        'keeps nothing: the demo works in a data folder of its own and removes it at the end.',
    )
    .option('--exit', 'end after the week instead of staying up; status 0 when all went as it should')
    .option('--json <file>', 'write the outcome to this file')
    .option('--target <url>', 'provision to this SCIM 2.0 endpoint instead: its base URL, without /Users')
    .option('--token <token>', 'the bearer token of --target')
    .option('--port <number>', 'port to listen on; 0 takes any free one', portOption, 0)
    .action(async (options: DemoCommandOptions) => {
      const target = targetOf(options);
      // Its applications bring packages of their own, which no other command should load.
      const { runDemo } = await import('#demo/run-demo.ts');
      const { json } = options;
      const status = await runDemo({
        exit: options.exit === true,
        ...(json === undefined ? {} : { json }),
        ...(target === undefined ? {} : { target }),
        port: options.port,
        out: { write: (text) => cli.surroundings.out(text), isTTY: cli.surroundings.terminal },
        ended: () => stopSignal(),
        actor: cli.surroundings.user,
      });
      if (status !== 0)
        throw new CommandRefused(
          'The demo did not go as it should.',
          'What failed stands above; with --target, look at what your endpoint answered.',
        );
    });
  examples(
    command,
    'rollcall demo',
    'rollcall demo --exit --json outcome.json',
    'rollcall demo --target https://app.example.org/scim/v2 --token secret',
  );
}

function targetOf({ target, token }: DemoCommandOptions): { url: string; token: string } | undefined {
  if (target === undefined && token === undefined) return undefined;
  if (target !== undefined && token !== undefined && URL.canParse(target)) return { url: target, token };
  throw new CommandRefused(
    target !== undefined && !URL.canParse(target)
      ? `--target ${target} is not a URL.`
      : '--target and --token belong together.',
    'Give the endpoint as https://app.example.org/scim/v2 and its bearer token.',
    exitCodes.usage,
  );
}
