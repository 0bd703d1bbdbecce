import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import { sayLink } from '../say-link.ts';

type Invitation = Reply<typeof contract.listInvitations>['invitations'][number];

/** `rollcall tenant invite`, `invitations`, `withdraw`: the customer's administrator connects an identity provider, without an account. */
export function tenantInviteCommands(tenant: Command, cli: Cli): void {
  addInvite(tenant, cli);
  addList(tenant, cli);
  addWithdraw(tenant, cli);
}

function addInvite(tenant: Command, cli: Cli): void {
  const invite = tenant
    .command('invite')
    .argument('<tenant>')
    .description(
      'Print a one-time link with which the customer’s administrator connects an identity provider to the tenant, without an account.',
    )
    .option('--mail <address>', 'send the link there, too')
    .option('--days <number>', 'how long it is good for, 7 unless given', wholeNumber('days', { min: 1, max: 30 }))
    .action(async (name: string, options: { mail?: string; days?: number }) => {
      await cli.session(invite, async (session) => {
        const reply = await session.client.call(contract.inviteGuest, { params: { tenant: name }, body: options });
        session.output.result(reply, () => {
          sayLink(session, 'The customer’s administrator connects an identity provider here', reply);
          if (reply.mailed === null) return;
          const { ok, message, advice } = reply.mailed;
          if (ok) session.output.line(`Sent to ${reply.invitation.mail}.`);
          else session.output.notice(`The mail was not sent: ${message} ${advice ?? ''} Hand the link over yourself.`);
        });
      });
    });
  examples(invite, 'rollcall tenant invite acme', 'rollcall tenant invite acme --mail ada@acme.example --days 14');
}

function addList(tenant: Command, cli: Cli): void {
  const list = tenant
    .command('invitations')
    .argument('<tenant>')
    .description('Invitations of a tenant, newest first, and how far each came.')
    .action(async (name: string) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listInvitations, { params: { tenant: name } });
        output.result(reply, () =>
          output.table(
            reply.invitations,
            [
              { title: 'INVITATION', value: ({ invitation }) => invitation },
              { title: 'STATE', value: ({ state }) => state },
              { title: 'TO', value: ({ mail }) => mail ?? '–' },
              { title: 'UNTIL', value: ({ expires }) => expires },
              { title: 'IDENTITY PROVIDER', value: ({ provider }) => provider?.name ?? '–' },
              { title: 'HOW FAR', value: howFar },
            ],
            `Nobody was invited yet: rollcall tenant invite ${name}`,
          ),
        );
      });
    });
  examples(list, 'rollcall tenant invitations acme');
}

function addWithdraw(tenant: Command, cli: Cli): void {
  const withdraw = tenant
    .command('withdraw')
    .argument('<tenant>')
    .argument('<invitation>', 'as rollcall tenant invitations shows it')
    .description(
      'End an invitation and whoever is in by it. Tokens that were made with it stay: see rollcall credential.',
    )
    .action(async (name: string, invitation: string) => {
      await cli.session(withdraw, async ({ client, output }) => {
        const params = { tenant: name, invitation };
        const reply = await client.call(contract.withdrawInvitation, { params });
        output.result(reply, () => output.line(`The invitation ${reply.invitation} is withdrawn.`));
      });
    });
  examples(withdraw, 'rollcall tenant withdraw acme 01990d6e-0000-7000-8000-000000000000');
}

function howFar({ opened, token, lastRequest, firstUser }: Invitation): string {
  if (firstUser !== null) return `first user ${firstUser}`;
  if (lastRequest !== null) return `last request ${lastRequest}`;
  if (token !== null) return `token made ${token}`;
  return opened === null ? 'not opened' : `opened ${opened}`;
}
