import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { CommandRefused } from '../refusal.ts';
import { addSecret, expiryOption } from './app-secret.ts';
import { showConnection } from './app-shown.ts';

interface ConnectOptions {
  readonly url?: string;
  readonly token?: string;
  readonly tokenUrl?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly region?: string;
  readonly subdomain?: string;
  readonly expires?: string;
}

/** `rollcall app connect`, `allow-private-address` and `test`. */
export function connectionCommands(app: Command, cli: Cli): void {
  addConnect(app, cli);
  addAllow(app, cli);
  addTest(app, cli);
  addSecret(app, cli);
}

function addConnect(app: Command, cli: Cli): void {
  const connect = app
    .command('connect')
    .argument('<application>', 'name or number')
    .option('--url <url>', 'Tenant URL')
    .option('--token <token>', 'Secret Token; else from ROLLCALL_SECRET_TOKEN')
    .option('--token-url <url>', 'token endpoint, for client credentials')
    .option('--client-id <id>', 'client id, for client credentials')
    .option('--client-secret <secret>', 'client secret; else from ROLLCALL_CLIENT_SECRET')
    .option('--region <key>', 'gives Tenant URL and token endpoint')
    .option('--subdomain <name>', 'gives the Tenant URL')
    .option('--expires <day>', 'when the secret ends: 2027-03-31, or never; else what it says of itself')
    .description(
      'Enter Tenant URL and secret. A secret belongs to the origin it was entered for: another origin asks for it again.',
    )
    .action(async (application: string, options: ConnectOptions) => {
      const { env } = cli.surroundings;
      const body = {
        tenantUrl: options.url,
        secretToken: options.token ?? env.ROLLCALL_SECRET_TOKEN,
        tokenUrl: options.tokenUrl,
        clientId: options.clientId,
        clientSecret: options.clientSecret ?? env.ROLLCALL_CLIENT_SECRET,
        region: options.region,
        subdomain: options.subdomain,
        secretExpires: expiryOption(options.expires),
      };
      await cli.session(connect, async ({ client, output }) => {
        const reply = await client.call(contract.connectApplication, { params: { application }, body });
        output.result(reply, () => {
          showConnection(output, reply.application);
          for (const notice of reply.notices) output.line(notice);
          if (reply.application.connection.missing.length === 0) {
            output.line(`Next: rollcall app test ${JSON.stringify(reply.application.name)}`);
          }
        });
      });
    });
  examples(
    connect,
    'rollcall app connect Wiki --url https://wiki.example.org/scim/v2 --token "$TOKEN"',
    'rollcall app connect Calls --region us-east-1 --client-id 6f0a… --client-secret "$SECRET"',
  );
}

function addAllow(app: Command, cli: Cli): void {
  const allow = app
    .command('allow-private-address')
    .argument('<application>', 'name or number')
    .option('--off', 'forbid it again')
    .description('Let one application lie at a loopback, private or link-local address, which is forbidden otherwise.')
    .action(async (application: string, options: { off?: boolean }) => {
      await cli.session(allow, async ({ client, output }) => {
        const body = { allow: options.off !== true };
        const reply = await client.call(contract.allowPrivateAddress, { params: { application }, body });
        const may = reply.connection.allowPrivateAddress ? 'may' : 'may not';
        output.result(reply, () => output.line(`${reply.name} ${may} lie at a private address.`));
      });
    });
  examples(allow, 'rollcall app allow-private-address Wiki');
}

function addTest(app: Command, cli: Cli): void {
  const test = app
    .command('test')
    .argument('<application>', 'name or number')
    .description(
      'Test Connection: asks for a random user and wants 200 with an empty list; says exactly what is wrong.',
    )
    .action(async (application: string) => {
      await cli.session(test, async ({ client, output }) => {
        const reply = await client.call(contract.testConnection, { params: { application } });
        output.result(reply, () => {
          if (reply.ok) output.line(reply.message);
          for (const notice of reply.notices) output.line(notice);
        });
        if (!reply.ok) {
          const shown = `rollcall app show ${JSON.stringify(application)} says what was entered.`;
          throw new CommandRefused(reply.message, reply.command ?? reply.advice ?? shown);
        }
      });
    });
  examples(test, 'rollcall app test Wiki');
}
