import { type Command, Option } from 'commander';
import { credentialScope } from '#http/api/contract/credentials.ts';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { durationOrNever } from '../duration-option.ts';
import { type OrNone, orNull } from '../none-given.ts';
import { wholeNumber } from '../number-option.ts';
import { credentialChanges } from './credential-changes.ts';
import { showSecret, stateText } from './credential-shown.ts';

const expiresHelp =
  'when it ends: 90d, 12h, a number of seconds, or never; else 365 days, where the application has no other rule';

/** `rollcall credential …`: what lets a client into a tenant. */
export function credentialCommands(program: Command, cli: Cli): void {
  const credential = program
    .command('credential')
    .description('Credentials of a tenant, in its application’s own way: API keys, OAuth clients or a token.');
  addCreate(credential, cli);
  addList(credential, cli);
  addEnding(credential, cli);
  addShow(credential, cli);
  addRename(credential, cli);
  credentialChanges(credential, cli);
}

interface CreateOptions {
  readonly tenant: string;
  readonly name?: string;
  readonly permission?: readonly string[];
  readonly role?: readonly string[];
  readonly description?: string;
  readonly user?: string;
  readonly duration?: number;
  readonly expires?: OrNone<number>;
  readonly scope?: (typeof credentialScope.options)[number];
}

const seconds = (option: string) => wholeNumber(option, { min: 1, of: 'seconds' });

function addCreate(credential: Command, cli: Cli): void {
  const create = credential
    .command('create')
    .description('Make a credential and show its secret: what one pastes in Secret Token.')
    .requiredOption('--tenant <name>', 'the tenant it lets into')
    .option('--name <name>', 'a name to know it by')
    .option('--permission <name...>', 'only these permissions; else those of the account that makes it')
    .option('--role <key...>', 'the roles of an OAuth client, which carry its permissions')
    .option('--description <text>', 'what it is for')
    .option('--user <name>', 'the user that it stands for: who /Me is, where the application has that')
    .option(
      '--duration <seconds>',
      'how long an access token lives, where the application has tokens',
      seconds('--duration'),
    )
    .addOption(new Option('--scope <scope>', 'what it may do; else everything').choices(credentialScope.options))
    .option('--expires <time>', expiresHelp, durationOrNever('--expires'))
    .action(async (options: CreateOptions) => {
      const body = {
        ...(options.name === undefined ? {} : { name: options.name }),
        ...(options.permission === undefined ? {} : { permissions: [...options.permission] }),
        ...(options.role === undefined ? {} : { roles: [...options.role] }),
        ...(options.description === undefined ? {} : { description: options.description }),
        ...(options.user === undefined ? {} : { user: options.user }),
        ...(options.duration === undefined ? {} : { tokenSeconds: options.duration }),
        ...(options.scope === undefined ? {} : { scope: options.scope }),
        ...(options.expires === undefined ? {} : { expiresInSeconds: orNull(options.expires) }),
      };
      await cli.session(create, async ({ client, output }) => {
        const made = await client.call(contract.createCredential, { params: { tenant: options.tenant }, body });
        output.result(made, () => showSecret(output, made));
      });
    });
  examples(
    create,
    'rollcall credential create --tenant acme --name "Provisioning"',
    'rollcall credential create --tenant acme --name "Reports" --scope read-only --expires 90d',
    'rollcall credential create --tenant acme --json',
  );
}

function addList(credential: Command, cli: Cli): void {
  const list = credential
    .command('list')
    .description('List credentials, without secrets.')
    .requiredOption('--tenant <name>', 'whose')
    .action(async (options: { tenant: string }) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listCredentials, { params: { tenant: options.tenant } });
        output.result(reply, () =>
          output.table(
            reply.credentials,
            [
              { title: 'ID', value: (row) => row.id },
              { title: 'KIND', value: (row) => row.kind },
              { title: 'NAME', value: (row) => row.name },
              { title: 'SCOPE', value: (row) => row.scope ?? '' },
              { title: 'SECRET', value: (row) => (row.ending === null ? '' : `…${row.ending}`) },
              { title: 'STATE', value: stateText },
              { title: 'EXPIRES', value: (row) => row.expiresAt ?? 'never' },
              { title: 'LAST USED', value: (row) => row.lastUsed ?? 'never' },
            ],
            'No credential.',
          ),
        );
      });
    });
  examples(list, 'rollcall credential list --tenant acme');
}

function addEnding(credential: Command, cli: Cli): void {
  const ending = credential
    .command('ending')
    .description('List credentials of all tenants that end soon, or ended in the last 30 days.')
    .action(async () => {
      await cli.session(ending, async ({ client, output }) => {
        const reply = await client.call(contract.listEndingCredentials);
        output.result(reply, () =>
          output.table(
            reply.credentials,
            [
              { title: 'TENANT', value: (row) => row.tenant },
              { title: 'ID', value: (row) => row.id },
              { title: 'NAME', value: (row) => row.name },
              { title: 'STATE', value: (row) => (row.state === 'soon' ? 'expires soon' : 'expired') },
              { title: 'EXPIRES', value: (row) => row.expiresAt },
              { title: 'LAST USED', value: (row) => row.lastUsed ?? 'never' },
            ],
            'No credential ends soon.',
          ),
        );
      });
    });
  examples(ending, 'rollcall credential ending');
}

function addShow(credential: Command, cli: Cli): void {
  const show = credential
    .command('show')
    .argument('<id>')
    .description('Details of one credential; the secret too where the application shows it again.')
    .requiredOption('--tenant <name>', 'whose')
    .action(async (id: string, options: { tenant: string }) => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getCredential, { params: { tenant: options.tenant, credential: id } });
        output.result(reply, () => showSecret(output, reply));
      });
    });
  examples(show, 'rollcall credential show 4f1c… --tenant acme');
}

function addRename(credential: Command, cli: Cli): void {
  const rename = credential
    .command('rename')
    .argument('<id>')
    .argument('<name>', 'what it is called from now on')
    .description('Give a credential another name.')
    .requiredOption('--tenant <name>', 'whose')
    .action(async (id: string, name: string, options: { tenant: string }) => {
      await cli.session(rename, async ({ client, output }) => {
        const params = { tenant: options.tenant, credential: id };
        const reply = await client.call(contract.renameCredential, { params, body: { name } });
        output.result(reply, () => output.line(`${reply.id} is now called ${reply.name}.`));
      });
    });
  examples(rename, 'rollcall credential rename 4f1c… "Okta" --tenant acme');
}
