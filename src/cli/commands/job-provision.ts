import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { tellDemanded } from './tell-demanded.ts';

interface Options {
  readonly user?: string;
  readonly group?: string;
  readonly member?: string[];
  readonly allMembers?: boolean;
  readonly preview?: boolean;
}

/** `rollcall job provision`: one user or group at once, with every step that led there. */
export function addProvision(job: Command, cli: Cli): void {
  const provision = job
    .command('provision')
    .argument('<application>')
    .option('--user <user>', 'objectId or userPrincipalName; also of the recycle bin')
    .option('--group <group>', 'objectId or name')
    .option('--member <user...>', 'with --group: direct members that are provisioned with it')
    .option('--all-members', 'with --group: all of its direct members, up to 200')
    .option('--preview', 'only say what would happen; nothing is written')
    .description('Provision on demand: one user or group, before everything else, step by step.')
    .action(async (application: string, options: Options) => {
      const { user, group, member, allMembers, preview } = options;
      const object = user ?? group;
      if (object === undefined || (user !== undefined && group !== undefined)) {
        throw new CommandRefused(
          object === undefined ? 'It is not said whom to provision.' : '--user and --group exclude each other.',
          'Give --user with a userPrincipalName, or --group with a name.',
          exitCodes.usage,
        );
      }
      await cli.session(provision, async ({ client, output }) => {
        const reply = await client.call(contract.provisionOnDemand, {
          params: { application },
          body: { object, kind: user === undefined ? 'Group' : 'User', members: allMembers ? 'all' : member, preview },
        });
        tellDemanded(output, reply, 'provision again');
      });
    });
  examples(
    provision,
    'rollcall job provision Wiki --user ada@example.org',
    'rollcall job provision Wiki --group Writers --member ada@example.org',
    'rollcall job provision Wiki --user ada@example.org --preview',
  );
}
