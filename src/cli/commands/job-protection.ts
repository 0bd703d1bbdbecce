import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { limitOption, wholeNumber } from '../number-option.ts';
import { whenText } from '../when-text.ts';

const acts = {
  disable: 'disable',
  delete: 'delete',
  'remove-member': 'take out',
  create: 'create',
  update: 'change',
  link: 'adopt',
} as const;

/** `rollcall job held | allow | reject`: what the guard holds. */
export function jobProtectionCommands(job: Command, cli: Cli): void {
  addHeld(job, cli);
  addAllow(job, cli);
  addReject(job, cli);
}

function addHeld(job: Command, cli: Cli): void {
  const held = job
    .command('held')
    .argument('<application>')
    .option('--csv', 'all of them, as CSV')
    .option('--limit <number>', 'how many at most', limitOption, 50)
    .description('What waits for a person, because it is more than may be done by itself.')
    .action(async (application: string, options: { csv?: boolean; limit: number }) => {
      await cli.session(held, async ({ client, output }) => {
        const params = { application };
        if (options.csv === true) {
          for (let after: string | undefined; ; ) {
            const query = after === undefined ? {} : { after };
            const part = await client.call(contract.exportHeld, { params, query });
            for (const line of part.text.trimEnd().split('\r\n')) output.line(line);
            if (part.next === null) return;
            after = part.next;
          }
        }
        const reply = await client.call(contract.listHeld, { params, query: { limit: options.limit } });
        output.result(reply, () =>
          output.table(
            reply.removals,
            [
              { title: 'NAME', value: (row) => row.name },
              { title: 'ACTION', value: (row) => acts[row.action] },
              { title: 'MEMBER', value: (row) => row.member },
              { title: 'WHY', value: (row) => row.ground },
            ],
            'Nothing is held.',
          ),
        );
      });
    });
  examples(held, 'rollcall job held Acme', 'rollcall job held Acme --csv > held.csv');
}

function addAllow(job: Command, cli: Cli): void {
  const allow = job
    .command('allow')
    .argument('<application>')
    .requiredOption('--count <number>', 'how many are held, as job status says', wholeNumber('--count', { min: 1 }))
    .description('Let go what is held, once. With another count than is held by now nothing is done.')
    .action(async (application: string, options: { count: number }) => {
      await cli.session(allow, async ({ client, output }) => {
        const reply = await client.call(contract.allowRemovals, {
          params: { application },
          body: { count: options.count },
        });
        output.result(reply, () => output.line(`${reply.allowed} held changes were allowed; ${whenText[reply.when]}.`));
      });
    });
  examples(allow, 'rollcall job allow Acme --count 612');
}

function addReject(job: Command, cli: Cli): void {
  const reject = job
    .command('reject')
    .argument('<application>')
    .description('Discard what is held, and look at those people and groups anew. Repair the cause first.')
    .action(async (application: string) => {
      await cli.session(reject, async ({ client, output }) => {
        const reply = await client.call(contract.rejectRemovals, { params: { application } });
        output.result(reply, () =>
          output.line(`${reply.rejected} held changes were discarded; ${whenText[reply.when]}.`),
        );
      });
    });
  examples(reject, 'rollcall job reject Acme');
}
