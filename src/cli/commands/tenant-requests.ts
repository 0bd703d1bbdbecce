import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import { listRequests, requestFilters } from './requests.ts';

/** `rollcall tenant requests`, the same as `rollcall requests TENANT`, and how long they are kept. */
export function tenantRequestsCommands(tenant: Command, cli: Cli): void {
  const requests = requestFilters(tenant.command('requests'))
    .argument('<name>')
    .description('What the SCIM clients of a tenant asked: the same as rollcall requests NAME.')
    .action(async (name: string, options: Parameters<typeof listRequests>[2]) => {
      await cli.session(requests, (session) => listRequests(session, name, options));
    });
  examples(requests, 'rollcall tenant requests acme', 'rollcall tenant requests acme --failed --details');
  const keep = tenant
    .command('keep-requests')
    .argument('[days]', 'from 1 to 365; without it, says how many', wholeNumber('days', { min: 1, max: 365 }))
    .description('How many days requests of SCIM clients are kept; at most the newest 100,000 of a tenant.')
    .action(async (days: number | undefined) => {
      await cli.session(keep, async ({ client, output }) => {
        const reply =
          days === undefined
            ? await client.call(contract.getRequestRetention)
            : await client.call(contract.setRequestRetention, { body: { days } });
        output.result(reply, () => output.line(`Requests of SCIM clients are kept ${reply.days} days.`));
      });
    });
  examples(keep, 'rollcall tenant keep-requests 14');
}
