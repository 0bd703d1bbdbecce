import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { examples } from '../cli.ts';
import { CommandRefused } from '../refusal.ts';

/** `rollcall demo`. The working week itself lies in `demo/`; this is the one place that calls it. */
export function demoCommand(program: Command, _cli: Cli): void {
  const demo = program
    .command('demo')
    .description('See the people of a sample organisation arrive in four applications, change, leave and come back.')
    .option('--exit', 'end when all is done instead of serving on')
    .option('--report <file>', 'write the outcome as JSON')
    .option('--target <url>', 'provision to this SCIM endpoint, too')
    .option('--token <token>', 'the bearer token of --target')
    .action(async () => {
      throw new CommandRefused('The demo is not part of this build.');
    });
  examples(demo, 'rollcall demo', 'rollcall demo --exit');
}
