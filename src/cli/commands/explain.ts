import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { showExplained } from './explain-shown.ts';

interface Options {
  readonly at?: string;
  readonly group?: true;
  readonly exitCode?: true;
}

/** `rollcall explain APP USER`: why somebody has an account or not, in plain words first. */
export function explainCommand(program: Command, cli: Cli): void {
  const explain = program
    .command('explain')
    .argument('<application>')
    .argument('<user>', 'objectId, userPrincipalName or name of a user or group; also of the recycle bin')
    .option('--at <time>', 'a past date (the end of that day, UTC) or time with its zone: 2026-03-31T14:00+02:00')
    .option('--group', 'a group of that name')
    .option('--exit-code', 'exit status 4 when the application is not as it should be, 0 when it is')
    .description('Why a user or group has an account or not: scope, match, values, what was sent and answered.')
    .action(async (application: string, object: string, options: Options) => {
      await cli.session(explain, async ({ client, output }) => {
        const reply = await client.call(contract.explain, {
          params: { application },
          query: { object, kind: options.group === true ? 'Group' : undefined, at: options.at },
        });
        const isGroup = reply.type === 'Group' && options.at === undefined && reply.match?.account !== null;
        const { members } = isGroup
          ? await client.call(contract.explainMembers, { params: { application }, query: { object } })
          : { members: [] };
        const missing = members.filter(({ settled }) => !settled);
        output.result({ ...reply, ...(isGroup ? { members } : {}) }, () => showExplained(output, reply, missing));
        const isDone = reply.standing === 'in-step' || reply.standing === 'out';
        if (options.exitCode === true && !isDone)
          throw new CommandRefused(
            `${reply.name} is ${reply.standing}.`,
            'Why, and what comes next, stands above.',
            exitCodes.changes,
          );
      });
    });
  examples(
    explain,
    'rollcall explain Wiki ada@example.org',
    'rollcall explain Wiki ada@example.org --at 2026-03-31',
    'rollcall explain Wiki Writers --group --json',
  );
}
