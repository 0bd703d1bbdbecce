import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { showConflicts } from './app-draft.ts';
import { showDifferences } from './differences-shown.ts';

type Update = Reply<typeof contract.getGalleryUpdate>;

interface UpdateOptions {
  readonly draft?: boolean;
  readonly keep?: boolean;
  readonly again?: boolean;
}

/** `rollcall app gallery-update`: a newer mapping of the gallery, to look at, to take into a draft, or to decline. */
export function galleryUpdateCommand(app: Command, cli: Cli): void {
  const update = app
    .command('gallery-update')
    .argument('<application>', 'name or number')
    .option('--draft', 'put it into a draft, to be simulated and published')
    .option('--keep', 'keep the own mapping until the gallery has the next one')
    .option('--again', 'offer again what was declined')
    .description('Show what a newer mapping of the gallery would change, take it into a draft, or decline it.')
    .action(async (application: string, options: UpdateOptions) => {
      if (Object.keys(options).filter((name) => name === 'draft' || name === 'keep' || name === 'again').length > 1)
        throw new CommandRefused('--draft, --keep and --again are three things.', 'Give one of them.', exitCodes.usage);
      const call = { params: { application } };
      await cli.session(update, async ({ client, output }) => {
        if (options.draft === true) {
          const reply = await client.call(contract.draftGalleryUpdate, { ...call, body: {} });
          output.result(reply, () => showDrafted(output, reply));
          return;
        }
        const reply =
          options.keep === true
            ? await client.call(contract.keepOwnMapping, { ...call, body: {} })
            : options.again === true
              ? await client.call(contract.offerAgain, { ...call, body: {} })
              : await client.call(contract.getGalleryUpdate, call);
        output.result(reply, () => showUpdate(output, reply));
      });
    });
  examples(update, 'rollcall app gallery-update Wiki', 'rollcall app gallery-update Wiki --draft');
}

function showUpdate(output: Output, update: Update): void {
  const { available, taken, groundKnown, said, changes, conflicts, state } = update;
  output.line(headings[state](update));
  if (state === 'current') return;
  for (const { date, text } of said) output.line(`  ${date}  ${text}`);
  if (!groundKnown)
    output.line(
      `  It is not known what it began with${taken === null ? ', before entries had versions' : ''}: all that differs counts as its own.`,
    );
  output.line();
  showDifferences(output, changes, `Version ${available} would change nothing.`);
  showConflicts(output, conflicts, 'the gallery has');
  const name = JSON.stringify(update.application);
  output.line();
  output.line(nexts[state](name));
}

const headings: Readonly<Record<Update['state'], (update: Update) => string>> = {
  current: ({ application, galleryName }) => `${application} has the newest mapping of ${galleryName}.`,
  offered: ({ available, galleryName }) => `A newer mapping is available: version ${available} of ${galleryName}.`,
  drafted: ({ available, galleryName }) => `The draft has version ${available} of ${galleryName}.`,
  kept: ({ application, available }) => `${application} keeps its own mapping where version ${available} has another.`,
};

const nexts: Readonly<Record<Update['state'], (name: string) => string>> = {
  current: () => '',
  offered: (name) => `Take it: rollcall app gallery-update ${name} --draft. Or decline it: --keep.`,
  drafted: (name) => `Try it: rollcall job simulate ${name} --draft. Then: rollcall app draft publish ${name}`,
  kept: (name) => `To have it offered again: rollcall app gallery-update ${name} --again`,
};

function showDrafted(output: Output, update: Reply<typeof contract.draftGalleryUpdate>): void {
  showUpdate(output, update);
  if (update.problem !== null) output.line(`It cannot be published as it is: ${update.problem}`);
}
