import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import type { Output } from '../output.ts';
import { showDifferences } from './differences-shown.ts';

type Draft = Reply<typeof contract.beginDraft>;

/** `rollcall app draft begin|show|update|publish|discard`: a configuration beside the current one, to be tried before it counts. */
export function draftCommands(app: Command, cli: Cli): void {
  const draft = app
    .command('draft')
    .description('A draft beside the current mapping and scope: change it, simulate it, publish it, or discard it.');
  addBegin(draft, cli);
  addShow(draft, cli);
  addUpdate(draft, cli);
  addPublish(draft, cli);
  addDiscard(draft, cli);
}

function addBegin(draft: Command, cli: Cli): void {
  const begin = draft
    .command('begin')
    .argument('<application>', 'name or number')
    .option('--from <version>', 'as that version was; else as it is now', wholeNumber('--from', { min: 1 }))
    .option('--note <text>', 'what it is for')
    .description('Begin a draft. Change it with: app mapping set … --draft.')
    .action(async (application: string, body: { from?: number; note?: string }) => {
      await cli.session(begin, async ({ client, output }) => {
        const reply = await client.call(contract.beginDraft, { params: { application }, body });
        output.result(reply, () => showDraft(output, reply));
      });
    });
  examples(begin, 'rollcall app draft begin Wiki', 'rollcall app draft begin Wiki --from 3');
}

function addShow(draft: Command, cli: Cli): void {
  const show = draft
    .command('show')
    .argument('<application>', 'name or number')
    .description('What the draft changes.')
    .action(async (application: string) => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getVersion, { params: { application, version: 'draft' } });
        output.result(reply, () => showDraft(output, reply));
      });
    });
  examples(show, 'rollcall app draft show Wiki');
}

function showDraft(output: Output, { author, at, note, base, changes }: Draft): void {
  output.details([
    ['Draft', `begun from version ${base ?? 0}`],
    ['Saved', `${at} by ${author}`],
    ['Why', note],
  ]);
  output.line();
  showDifferences(output, changes, 'It changes nothing yet.');
}

function addUpdate(draft: Command, cli: Cli): void {
  const update = draft
    .command('update')
    .argument('<application>', 'name or number')
    .description('Bring what was changed of the current configuration since into the draft.')
    .action(async (application: string) => {
      await cli.session(update, async ({ client, output }) => {
        const reply = await client.call(contract.updateDraft, { params: { application } });
        output.result(reply, () => {
          showDraft(output, reply.draft);
          showConflicts(output, reply.conflicts, 'the current configuration has');
        });
      });
    });
  examples(update, 'rollcall app draft update Wiki');
}

/** What both sides changed, each otherwise. */
export function showConflicts(
  output: Output,
  conflicts: Reply<typeof contract.updateDraft>['conflicts'],
  other: string,
): void {
  if (conflicts.length === 0) return;
  output.line();
  output.line('Both were changed; the draft keeps its own:');
  for (const { path, mine, theirs } of conflicts)
    output.line(`! ${path}: ${mine ?? '(nothing)'}; ${other} ${theirs ?? '(nothing)'}`);
}

function addPublish(draft: Command, cli: Cli): void {
  const publish = draft
    .command('publish')
    .argument('<application>', 'name or number')
    .option('--note <text>', 'why')
    .description('Make the draft the current configuration. Everybody is looked at again.')
    .action(async (application: string, body: { note?: string }) => {
      await cli.session(publish, async ({ client, output }) => {
        const reply = await client.call(contract.publishDraft, { params: { application }, body });
        output.result(reply, () => {
          output.line(`The draft is version ${reply.version} now, and current.`);
          for (const notice of reply.notices) output.line(notice);
        });
      });
    });
  examples(publish, 'rollcall app draft publish Wiki --note "titles from department"');
}

function addDiscard(draft: Command, cli: Cli): void {
  const discard = draft
    .command('discard')
    .argument('<application>', 'name or number')
    .description('Take the draft away; the current configuration stays as it is.')
    .action(async (application: string) => {
      await cli.session(discard, async ({ client, output }) => {
        const reply = await client.call(contract.discardDraft, { params: { application } });
        output.result(reply, () => output.line('The draft was discarded.'));
      });
    });
  examples(discard, 'rollcall app draft discard Wiki');
}
