import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import type { Output } from '../output.ts';

type Secret = Reply<typeof contract.createCredential>;

/** `rollcall credential …`: what lets a client into a tenant. */
export function credentialCommands(program: Command, cli: Cli): void {
  const credential = program
    .command('credential')
    .description('Credentials of a tenant, in its application’s own way: API keys, OAuth clients or a token.');
  addCreate(credential, cli);
  addList(credential, cli);
  addShow(credential, cli);
  addRename(credential, cli);
  addClient(credential, cli);
  addEnds(credential, cli);
}

interface CreateOptions {
  readonly tenant: string;
  readonly name?: string;
  readonly permission?: readonly string[];
  readonly role?: readonly string[];
  readonly description?: string;
  readonly user?: string;
  readonly duration?: number;
  readonly expires?: number;
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
    .option('--expires <seconds>', 'the credential itself ends after so long', seconds('--expires'))
    .action(async (options: CreateOptions) => {
      const body = {
        ...(options.name === undefined ? {} : { name: options.name }),
        ...(options.permission === undefined ? {} : { permissions: [...options.permission] }),
        ...(options.role === undefined ? {} : { roles: [...options.role] }),
        ...(options.description === undefined ? {} : { description: options.description }),
        ...(options.user === undefined ? {} : { user: options.user }),
        ...(options.duration === undefined ? {} : { tokenSeconds: options.duration }),
        ...(options.expires === undefined ? {} : { expiresInSeconds: options.expires }),
      };
      await cli.session(create, async ({ client, output }) => {
        const made = await client.call(contract.createCredential, { params: { tenant: options.tenant }, body });
        output.result(made, () => showSecret(output, made));
      });
    });
  examples(
    create,
    'rollcall credential create --tenant acme --name "Provisioning"',
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
              { title: 'STATE', value: (row) => row.state },
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
    .argument('<name>')
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

interface SetOptions {
  readonly tenant: string;
  readonly name?: string;
  readonly description?: string;
  readonly duration?: number;
  readonly role?: string[];
}

function addClient(credential: Command, cli: Cli): void {
  const token = credential
    .command('token')
    .argument('<id>')
    .description('Make an access token of an OAuth client and show it this once: what one pastes in Secret Token.')
    .requiredOption('--tenant <name>', 'whose')
    .action(async (id: string, options: { tenant: string }) => {
      await cli.session(token, async ({ client, output }) => {
        const reply = await client.call(contract.generateToken, {
          params: { tenant: options.tenant, credential: id },
        });
        output.result(reply, () => showSecret(output, reply));
      });
    });
  const set = credential
    .command('set')
    .argument('<id>')
    .description('Change an OAuth client: name, description, token duration, roles.')
    .requiredOption('--tenant <name>', 'whose')
    .option('--name <name>', 'a name to know it by')
    .option('--description <text>', 'what it is for')
    .option('--duration <seconds>', 'how long tokens made from now on live', seconds('--duration'))
    .option('--role <key...>', 'its roles, in place of those it has')
    .action(async (id: string, { tenant, duration, role, ...options }: SetOptions) => {
      await cli.session(set, async ({ client, output }) => {
        const body = { ...options, tokenSeconds: duration, roles: role };
        const reply = await client.call(contract.setCredential, { params: { tenant, credential: id }, body });
        output.result(reply, () => output.line(`${reply.name} is changed.`));
      });
    });
  examples(token, 'rollcall credential token 4f1c… --tenant acme');
  examples(set, 'rollcall credential set 4f1c… --tenant acme --duration 38880000');
}

function addEnds(credential: Command, cli: Cli): void {
  const one = (word: string, description: string): Command =>
    credential.command(word).argument('<id>').description(description).requiredOption('--tenant <name>', 'whose');
  const revoke = one('revoke', 'End a credential for good; it stays in the list.');
  revoke.action(async (id: string, options: { tenant: string }) => {
    await cli.session(revoke, async ({ client, output }) => {
      const reply = await client.call(contract.revokeCredential, {
        params: { tenant: options.tenant, credential: id },
      });
      output.result(reply, () => output.line(`${reply.name} is ${reply.state}.`));
    });
  });
  const regenerate = one('regenerate', 'Replace the secret; the old one stops working at once.');
  regenerate.action(async (id: string, options: { tenant: string }) => {
    await cli.session(regenerate, async ({ client, output }) => {
      const reply = await client.call(contract.regenerateCredential, {
        params: { tenant: options.tenant, credential: id },
      });
      output.result(reply, () => showSecret(output, reply));
    });
  });
  const disable = one(
    'disable',
    'Switch an OAuth client off: its tokens stop working. --on switches it on again. Other kinds are revoked instead.',
  );
  disable.option('--on', 'switch it on again').action(async (id: string, options: { tenant: string; on?: boolean }) => {
    await cli.session(disable, async ({ client, output }) => {
      const params = { tenant: options.tenant, credential: id };
      const reply = await client.call(contract.disableCredential, { params, body: { disabled: options.on !== true } });
      output.result(reply, () => output.line(`${reply.name} is ${reply.state}.`));
    });
  });
  const remove = one('delete', 'Delete a credential and its tokens.');
  remove.action(async (id: string, options: { tenant: string }) => {
    await cli.session(remove, async ({ client, output }) => {
      const reply = await client.call(contract.deleteCredential, {
        params: { tenant: options.tenant, credential: id },
      });
      output.result(reply, () => output.line(`${reply.deleted} is deleted.`));
    });
  });
  for (const command of [revoke, regenerate, disable, remove]) {
    examples(command, `rollcall credential ${command.name()} 4f1c… --tenant acme`);
  }
}

function showSecret(output: Output, secret: Secret): void {
  output.details([
    ['Name', secret.name],
    ['Kind', secret.kind],
    ['State', secret.state],
    ['Id', secret.id],
    ['Tenant URL', secret.baseUrl],
    ['Secret Token', secret.secretToken ?? '(not shown again)'],
    ['User ID', secret.userId],
    ['API Key', secret.apiKey],
    ['BASE64 KEY', secret.base64Key],
    ['Client ID', secret.clientId],
    ['Client Secret', secret.clientSecret],
    ['Token endpoint', secret.tokenUrl],
    ['Stands for', secret.standsFor],
    ['Expires', secret.expiresAt ?? 'never'],
    ['Permissions', secret.permissions.join(', ')],
  ]);
  if (secret.addressNote !== null) output.line(secret.addressNote);
}
