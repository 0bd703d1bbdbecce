import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { limitOption, wholeNumber } from '../number-option.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { differenceCount, differenceText, showDifferences } from './differences-shown.ts';

type Version = Reply<typeof contract.getVersion>;

/** `rollcall app versions list|show|diff|roll-back`: who changed the configuration, when, why and what; and back again. */
export function versionCommands(app: Command, cli: Cli): void {
  const versions = app
    .command('versions')
    .description('Versions of mapping and scope: who changed what, when and why; and back to one of them.');
  addList(versions, cli);
  addShow(versions, cli);
  addDiff(versions, cli);
  addRollBack(versions, cli);
}

/** A version of a configuration as it is typed: its number, or `draft`. */
function versionOf(text: string): number | 'draft' {
  return text === 'draft' ? text : wholeNumber('The version', { min: 1 })(text);
}

function addList(versions: Command, cli: Cli): void {
  const list = versions
    .command('list')
    .argument('<application>', 'name or number')
    .option('--limit <number>', 'how many at most', limitOption, 20)
    .option('--below <version>', 'those before this one', wholeNumber('--below', { min: 1 }))
    .description('Versions, newest first, with what each changed.')
    .action(async (application: string, query: { limit: number; below?: number }) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listVersions, { params: { application }, query });
        output.result(reply, () => {
          const { draft, versions: rows, next } = reply;
          output.table(
            draft === null ? rows : [draft, ...rows],
            [
              { title: 'VERSION', value: (row) => (row.state === 'draft' ? 'draft' : row.version) },
              { title: 'STATE', value: (row) => row.state },
              { title: 'WHEN', value: (row) => row.at },
              { title: 'WHO', value: (row) => row.author },
              { title: 'WHY', value: (row) => row.note },
              { title: 'CHANGED', value: ({ changes }) => changedText(changes) },
            ],
            'There is no version.',
          );
          if (next !== null) output.notice(`There are more: --below ${next}`);
        });
      });
    });
  examples(list, 'rollcall app versions list Wiki');
}

function changedText(changes: Version['changes']): string {
  const [first] = changes;
  if (first === undefined) return '';
  return changes.length === 1 ? differenceText(first) : `${changes.length} changes: ${first.path} …`;
}

function addShow(versions: Command, cli: Cli): void {
  const show = versions
    .command('show')
    .argument('<application>', 'name or number')
    .argument('<version>', 'its number, or draft', versionOf)
    .description('One version: who, when, why, and what it changed. With --json all that it sets.')
    .action(async (application: string, version: number | 'draft') => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getVersion, { params: { application, version } });
        output.result(reply, () => showVersion(output, reply));
      });
    });
  examples(show, 'rollcall app versions show Wiki 3', 'rollcall app versions show Wiki draft --json');
}

function showVersion(
  output: Output,
  { application, version, state, author, at, note, base, gallery, changes }: Version,
) {
  output.details([
    ['Application', application],
    ['Version', state === 'draft' ? `draft, begun from version ${base ?? 0}` : `${version}, ${state}`],
    ['Saved', `${at} by ${author}`],
    ['Why', note],
    ['Gallery entry', gallery === null ? null : `version ${gallery}`],
  ]);
  output.line();
  showDifferences(output, changes, 'It changed nothing that can be seen.');
}

function addDiff(versions: Command, cli: Cli): void {
  const diff = versions
    .command('diff')
    .argument('<application>', 'name or number')
    .argument('<from>', 'a version, or draft', versionOf)
    .argument('<to>', 'a version, or draft', versionOf)
    .option('--exit-code', 'exit status 2 where they differ')
    .description('What the second version sets otherwise than the first.')
    .action(
      async (application: string, version: number | 'draft', to: number | 'draft', options: { exitCode?: true }) => {
        await cli.session(diff, async ({ client, output }) => {
          const reply = await client.call(contract.compareVersions, {
            params: { application, version },
            query: { to },
          });
          output.result(reply, () => showDifferences(output, reply.changes, 'They are the same.'));
          if (options.exitCode === true && reply.changes.length > 0)
            throw new CommandRefused(
              differenceCount(reply.changes.length),
              'They stand above, one a line.',
              exitCodes.differs,
            );
        });
      },
    );
  examples(diff, 'rollcall app versions diff Wiki 2 5', 'rollcall app versions diff Wiki 5 draft');
}

function addRollBack(versions: Command, cli: Cli): void {
  const rollBack = versions
    .command('roll-back')
    .argument('<application>', 'name or number')
    .argument('<version>', 'the version to go back to', wholeNumber('The version', { min: 1 }))
    .option('--note <text>', 'why')
    .description('Make a past version current again, as a new version. Everybody is looked at again.')
    .action(async (application: string, version: number, options: { note?: string }) => {
      await cli.session(rollBack, async ({ client, output }) => {
        const params = { application, version };
        const reply = await client.call(contract.rollBack, { params, body: { note: options.note } });
        output.result(reply, () => {
          output.line(`Version ${reply.version} is current now, and as version ${version} was.`);
          for (const notice of reply.notices) output.line(notice);
        });
      });
    });
  examples(rollBack, 'rollcall app versions roll-back Wiki 3 --note "title was wrong"');
}
