import { Argument, type Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';

type Kind = Reply<typeof contract.listRetention>['kinds'][number]['kind'];

/** `rollcall retention …`: how long each kind of data is kept. */
export function retentionCommands(program: Command, cli: Cli): void {
  const retention = program.command('retention').description('How many days each kind of data is kept.');
  const show = retention
    .command('show')
    .description('Every kind with its days, and within which bounds they can be set.')
    .action(async () => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.listRetention);
        output.result(reply, () =>
          output.table(
            reply.kinds,
            [
              { title: 'KIND', value: ({ kind }) => kind },
              { title: 'DAYS', value: ({ days }) => days },
              { title: 'UNLESS SET', value: ({ usual }) => usual },
              { title: 'BOUNDS', value: ({ least, most }) => `${least}–${most}` },
              { title: 'WHAT', value: ({ what }) => what },
            ],
            'Nothing.',
          ),
        );
      });
    });
  const set = retention
    .command('set')
    .addArgument(new Argument('<kind>').choices(['log', 'leavers', 'requests', 'feed', 'deliveries', 'audit']))
    .argument('<days>', 'whole days', wholeNumber('<days>', { min: 1, max: 3650 }))
    .description('Keep a kind of data so many days; what is older is cut within the hour.')
    .action(async (kind: Kind, days: number) => {
      await cli.session(set, async ({ client, output }) => {
        const reply = await client.call(contract.setRetention, { params: { kind }, body: { days } });
        output.result(reply, () => output.line(`${reply.kind}: ${reply.days} days.`));
      });
    });
  examples(show, 'rollcall retention show');
  examples(set, 'rollcall retention set log 90');
}
