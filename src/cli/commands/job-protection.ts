import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { limitOption, wholeNumber } from '../number-option.ts';
import type { Output } from '../output.ts';
import { whenText } from '../when-text.ts';

const acts = { disable: 'disable', delete: 'delete', 'remove-member': 'take out' } as const;

/** `rollcall job held | allow | reject | protect`: accidental deletion prevention. */
export function jobProtectionCommands(job: Command, cli: Cli): void {
  addHeld(job, cli);
  addAllow(job, cli);
  addReject(job, cli);
  addProtect(job, cli);
}

function addHeld(job: Command, cli: Cli): void {
  const held = job
    .command('held')
    .argument('<application>')
    .option('--csv', 'all of them, as CSV')
    .option('--limit <number>', 'how many at most', limitOption, 50)
    .description('Removals that wait for a person, because they are more than may go by themselves.')
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
            'No removals are held.',
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
        output.result(reply, () => output.line(`${reply.allowed} removals were allowed; ${whenText[reply.when]}.`));
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
        output.result(reply, () => output.line(`${reply.rejected} removals were discarded; ${whenText[reply.when]}.`));
      });
    });
  examples(reject, 'rollcall job reject Acme');
}

interface Protect {
  readonly prevent?: boolean;
  readonly removals?: number;
  readonly percent?: number;
  readonly members?: number;
  readonly failures?: number;
  readonly failurePercent?: number;
  readonly missing?: 'recreate' | 'report';
}

const percent = (option: string) => wholeNumber(option, { min: 1, max: 100, of: 'percent' });

function addProtect(job: Command, cli: Cli): void {
  const protect = job
    .command('protect')
    .argument('<application>')
    .option('--prevent', 'hold removals that are too many')
    .option('--no-prevent', 'let all removals go')
    .option('--removals <number>', 'disables and deletes that may go', wholeNumber('--removals', { min: 1 }))
    .option('--percent <number>', 'the same in percent; whichever is less', percent('--percent'))
    .option('--members <number>', 'memberships that may be taken out', wholeNumber('--members', { min: 1 }))
    .option('--failures <number>', 'failed objects that put it into quarantine', wholeNumber('--failures', { min: 5 }))
    .option('--failure-percent <number>', 'of those evaluated', percent('--failure-percent'))
    .option('--missing <what>', 'an account that is gone: recreate or report')
    .description('Show or set accidental deletion prevention and the thresholds of quarantine.')
    .action(async (application: string, options: Protect) => {
      await cli.session(protect, async ({ client, output }) => {
        const params = { application };
        const body = bodyOf(options);
        const changed = Object.values(body).some((value) => value !== undefined);
        const reply = changed
          ? await client.call(contract.setProtection, { params, body })
          : await client.call(contract.getProtection, { params });
        output.result(reply, () => showProtection(output, reply));
      });
    });
  examples(protect, 'rollcall job protect Acme', 'rollcall job protect Acme --removals 200 --percent 10');
}

function bodyOf({ prevent, removals, members, failures, failurePercent, missing, ...rest }: Protect) {
  return {
    preventDeletions: prevent,
    removals,
    percent: rest.percent,
    memberRemovals: members,
    failures,
    failurePercent,
    missing,
  };
}

function showProtection(output: Output, protection: Reply<typeof contract.getProtection>): void {
  const { preventDeletions, removals, memberRemovals, failures, failurePercent, missing } = protection;
  output.details([
    ['Accidental deletion prevention', preventDeletions ? 'on' : 'off'],
    ['Removals', `${removals}, or ${protection.percent} % of the accounts and groups`],
    ['Memberships', memberRemovals],
    ['Quarantine', `from ${failures} failed objects on, when they are ${failurePercent} %`],
    ['Account gone', missing === 'recreate' ? 'made again' : 'reported as a failure'],
  ]);
}
