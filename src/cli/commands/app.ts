import type { Command } from 'commander';
import { vocabularies, wireFormatKeys } from '#http/api/contract/applications.ts';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { noneGiven, type OrNone, orNull } from '../none-given.ts';
import { anyNumber, wholeNumber } from '../number-option.ts';
import { onOff } from '../on-off.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { accountCommands } from './app-accounts.ts';
import { connectionCommands } from './app-connection.ts';
import { draftCommands } from './app-draft.ts';
import { galleryCommand } from './app-gallery.ts';
import { galleryUpdateCommand } from './app-gallery-update.ts';
import { mappingCommands } from './app-mapping.ts';
import { pushGroupCommands } from './app-push-group.ts';
import { roleCommands } from './app-role.ts';
import { schemaCommands } from './app-schema.ts';
import { scopeCommands } from './app-scope.ts';
import { selfTestCommand } from './app-self-test.ts';
import { fromText, showApplication, showConnection } from './app-shown.ts';
import { versionCommands } from './app-versions.ts';

/** `rollcall app …`: enterprise applications. */
export function appCommands(program: Command, cli: Cli): void {
  const app = program.command('app').description('Enterprise applications: what the directory is provisioned to.');
  galleryCommand(app, cli);
  addAdd(app, cli);
  addLists(app, cli);
  addSet(app, cli);
  connectionCommands(app, cli);
  mappingCommands(app, cli);
  scopeCommands(app, cli);
  pushGroupCommands(app, cli);
  accountCommands(app, cli);
  roleCommands(app, cli);
  selfTestCommand(app, cli);
  versionCommands(app, cli);
  draftCommands(app, cli);
  galleryUpdateCommand(app, cli);
  schemaCommands(app, cli);
  addRemove(app, cli);
}

interface AddOptions {
  readonly name?: string;
  readonly region?: string;
  readonly subdomain?: string;
  readonly copyFrom?: string;
  readonly vocabulary?: string;
}

function addAdd(app: Command, cli: Cli): void {
  const add = app
    .command('add')
    .argument('<gallery>', 'key of the gallery; generic for an application that is not in it')
    .option('--name <name>', 'its name here; several of one kind may be added')
    .option('--region <key>', 'gives Tenant URL and token endpoint, where the application has regions')
    .option('--subdomain <name>', 'gives the Tenant URL, where the application has subdomains')
    .option('--copy-from <application>', 'take mappings, scope and roles from this one')
    .option('--vocabulary <entra|okta>', 'whose words its pages use; with okta nothing is enabled until you say so')
    .description('Add an application.')
    .action(async (key: string, { vocabulary, ...options }: AddOptions) => {
      const body = { gallery: key, ...options, ...vocabularyOf(vocabulary) };
      await cli.session(add, async ({ client, output }) => {
        const made = await client.call(contract.addApplication, { body });
        output.result(made, () => {
          showApplication(output, made);
          output.line();
          output.line(`Next: rollcall app connect ${JSON.stringify(made.name)}`);
        });
      });
    });
  examples(
    add,
    'rollcall app add generic --name Wiki',
    'rollcall app add generic --name "Wiki (test)" --copy-from Wiki',
  );
}

function addLists(app: Command, cli: Cli): void {
  const list = app
    .command('list')
    .description('Applications of the organisation.')
    .action(async () => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listApplications);
        output.result(reply, () =>
          output.table(
            reply.applications,
            [
              { title: 'NUMBER', value: (row) => row.application },
              { title: 'NAME', value: (row) => row.name },
              { title: 'FROM', value: (row) => fromText(row) },
              { title: 'STATUS', value: (row) => row.status },
              { title: 'TENANT URL', value: (row) => row.connection.tenantUrl },
            ],
            'No application yet: rollcall app gallery',
          ),
        );
      });
    });
  const show = app
    .command('show')
    .argument('<application>', 'name or number')
    .description('One application: connection, scope, roles, what is missing. Never its secrets.')
    .action(async (application: string) => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getApplication, { params: { application } });
        output.result(reply, () => showApplication(output, reply));
      });
    });
  examples(list, 'rollcall app list');
  examples(show, 'rollcall app show Wiki');
}

const perSecond = anyNumber('--rate', { min: 0.1, max: 1000, of: 'requests per second' });
const atOnce = wholeNumber('--concurrency', { min: 1, max: 64, of: 'requests at once' });
const concurrencyOption = (text: string): OrNone<number> => (text === '' ? noneGiven : atOnce(text));
const rateOption = (text: string): OrNone<number> => (text === '' ? noneGiven : perSecond(text));

function wireFormatOption(text: string): (typeof wireFormatKeys)[number] | null {
  if (text === '') return null;
  const known = wireFormatKeys.find((key) => key === text);
  if (known !== undefined) return known;
  throw new CommandRefused(
    `--wire-format ${text} is not known.`,
    `Give ${wireFormatKeys.join(', ')}, or '' for what is usual.`,
    exitCodes.usage,
  );
}

function vocabularyOf(word: string | undefined): { vocabulary?: (typeof vocabularies)[number] } {
  if (word === undefined) return {};
  const vocabulary = vocabularies.find((known) => known === word);
  if (vocabulary !== undefined) return { vocabulary };
  throw new CommandRefused(`--vocabulary ${word} is not known.`, 'Say entra or okta.', exitCodes.usage);
}

interface SetOptions {
  readonly name?: string;
  readonly notify?: string;
  readonly rate?: OrNone<number>;
  readonly concurrency?: OrNone<number>;
  readonly wireFormat?: string;
  readonly wireWhole?: boolean;
  readonly vocabulary?: string;
}

function addSet(app: Command, cli: Cli): void {
  const set = app
    .command('set')
    .argument('<application>', 'name or number')
    .option('--name <name>', 'its new name')
    .option('--notify <email>', 'who is told of failures; an empty one: nobody')
    .option('--rate <number>', 'requests per second; an empty one: what the gallery says', rateOption)
    .option(
      '--concurrency <number>',
      'requests at once, at most; an empty one: as answers take time',
      concurrencyOption,
    )
    .option('--wire-format <key>', 'rfc, entra, entra-062020, okta-patch or okta-put; an empty one: what is usual')
    .option('--wire-whole <on|off>', 'send also what such a client sends without need', (word: string) => onOff(word))
    .option('--vocabulary <entra|okta>', 'whose words its pages in the console use; nothing else changes')
    .description(
      'Rename an application, say who is told of failures, how fast it may be asked, how it is written to, or its words.',
    )
    .action(async (application: string, options: SetOptions) => {
      const body = {
        name: options.name,
        ...vocabularyOf(options.vocabulary),
        ...(options.wireFormat === undefined ? {} : { wireFormat: wireFormatOption(options.wireFormat) }),
        ...(options.wireWhole === undefined ? {} : { wireWhole: options.wireWhole }),
        ...(options.notify === undefined ? {} : { notificationEmail: options.notify === '' ? null : options.notify }),
        ...(options.rate === undefined ? {} : { requestsPerSecond: orNull(options.rate) }),
        ...(options.concurrency === undefined ? {} : { concurrency: orNull(options.concurrency) }),
      };
      await cli.session(set, async ({ client, output }) => {
        const reply = await client.call(contract.setApplication, { params: { application }, body });
        output.result(reply, () => showConnection(output, reply));
      });
    });
  examples(
    set,
    'rollcall app set Wiki --name "Company wiki" --notify it@example.org',
    'rollcall app set Wiki --rate 50',
    'rollcall app set Wiki --wire-format entra-062020',
    'rollcall app set Wiki --vocabulary okta',
  );
}

function addRemove(app: Command, cli: Cli): void {
  const remove = app
    .command('remove')
    .argument('<application>', 'name or number')
    .option('--keep-accounts', 'leave its accounts as they are')
    .option('--disable-accounts', 'disable the accounts that we made or matched, first')
    .description('Remove an application with its job, links and log. Say what becomes of its accounts.')
    .action(async (application: string, options: { keepAccounts?: boolean; disableAccounts?: boolean }) => {
      if ((options.keepAccounts === true) === (options.disableAccounts === true)) {
        throw new CommandRefused(
          `What shall become of the accounts in ${application}?`,
          'Give --keep-accounts or --disable-accounts.',
          exitCodes.usage,
        );
      }
      const accounts = options.disableAccounts === true ? 'disable' : 'keep';
      await cli.session(remove, async ({ client, output }) => {
        const reply = await client.call(contract.removeApplication, { params: { application }, query: { accounts } });
        output.result(reply, () => {
          output.line(`${reply.removed} is removed.`);
          if (accounts === 'disable') output.line(`${reply.disabled} accounts were disabled.`);
        });
      });
    });
  examples(remove, 'rollcall app remove Wiki --keep-accounts', 'rollcall app remove Wiki --disable-accounts');
}
