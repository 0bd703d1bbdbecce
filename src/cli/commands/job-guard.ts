import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import type { Output } from '../output.ts';

type Protection = Reply<typeof contract.getProtection>;

/** Without a limit. Options cannot have the value null. */
const none = 'none';
type OrNone = number | typeof none;

/** Options that say how many may go, by what they set; the second of each pair is the same in percent. */
const limits = [
  ['--creates', 'creates', 'accounts and groups that may be created'],
  ['--create-percent', 'createPercent', ''],
  ['--changes', 'changes', 'accounts and groups that may be changed'],
  ['--change-percent', 'changePercent', ''],
  ['--adoptions', 'adoptions', 'accounts that are found and may be adopted'],
  ['--adoption-percent', 'adoptionPercent', ''],
  ['--disables', 'disables', 'disables alone, besides --removals'],
  ['--disable-percent', 'disablePercent', ''],
  ['--deletes', 'deletes', 'deletes alone, besides --removals'],
  ['--delete-percent', 'deletePercent', ''],
] as const;

interface Given {
  readonly prevent?: boolean;
  readonly removals?: number;
  readonly percent?: number;
  readonly members?: number;
  readonly memberPercent?: OrNone;
  readonly failures?: number;
  readonly failurePercent?: number;
  readonly missing?: 'recreate' | 'report';
}

type Options = Given & { readonly [Name in (typeof limits)[number][1]]?: OrNone };

const percent = (option: string) => wholeNumber(option, { min: 1, max: 100, of: 'percent' });

/** `rollcall job guard`: how much a job may do without a person. */
export function jobGuardCommand(job: Command, cli: Cli): void {
  const guard = job
    .command('guard')
    .alias('protect')
    .argument('<application>')
    .option('--prevent', 'hold removals that are too many')
    .option('--no-prevent', 'let all removals go')
    .option('--removals <number>', 'disables and deletes that may go', wholeNumber('--removals', { min: 1 }))
    .option('--percent <number>', 'the same in percent; whichever is less', percent('--percent'))
    .option('--members <number>', 'memberships that may be taken out', wholeNumber('--members', { min: 1 }))
    .option('--member-percent <number>', 'the same in percent, or none', orNone(percent('--member-percent')));
  for (const [option, , what] of limits) {
    if (what !== '') guard.option(`${option} <number>`, `${what}, or none`, orNone(wholeNumber(option, { min: 1 })));
    else guard.option(`${option} <number>`, 'the same in percent, or none', orNone(percent(option)));
  }
  guard
    .option('--failures <number>', 'failed objects that put it into quarantine', wholeNumber('--failures', { min: 5 }))
    .option('--failure-percent <number>', 'of those evaluated', percent('--failure-percent'))
    .option('--missing <what>', 'an account that is gone: recreate or report')
    .description('Show or set how much may be done without a person, and the thresholds of quarantine.')
    .action(async (application: string, options: Options) => {
      await cli.session(guard, async ({ client, output }) => {
        const params = { application };
        const body = bodyOf(options);
        const changed = Object.values(body).some((value) => value !== undefined);
        const reply = changed
          ? await client.call(contract.setProtection, { params, body })
          : await client.call(contract.getProtection, { params });
        output.result(reply, () => showGuard(output, reply));
      });
    });
  examples(
    guard,
    'rollcall job guard Acme',
    'rollcall job guard Acme --removals 200 --percent 10 --creates 1000 --changes none',
  );
}

function orNone(parse: (value: string) => number): (value: string) => OrNone {
  return (value) => (value === none ? none : parse(value));
}

function bodyOf({
  prevent,
  members,
  memberPercent,
  removals,
  percent,
  failures,
  failurePercent,
  missing,
  ...given
}: Options) {
  const limit = (value: OrNone | undefined) => (value === none ? null : value);
  return {
    preventDeletions: prevent,
    removals,
    percent,
    memberRemovals: members,
    memberPercent: limit(memberPercent),
    creates: limit(given.creates),
    createPercent: limit(given.createPercent),
    changes: limit(given.changes),
    changePercent: limit(given.changePercent),
    adoptions: limit(given.adoptions),
    adoptionPercent: limit(given.adoptionPercent),
    disables: limit(given.disables),
    disablePercent: limit(given.disablePercent),
    deletes: limit(given.deletes),
    deletePercent: limit(given.deletePercent),
    failures,
    failurePercent,
    missing,
  };
}

function showGuard(output: Output, protection: Protection): void {
  const { preventDeletions, failures, failurePercent, missing } = protection;
  output.details([
    ['Accidental deletion prevention', preventDeletions ? 'on' : 'off'],
    ['Removals', limitText(protection.removals, protection.percent, 'accounts and groups')],
    ['Disables alone', limitText(protection.disables, protection.disablePercent, 'accounts and groups')],
    ['Deletes alone', limitText(protection.deletes, protection.deletePercent, 'accounts and groups')],
    ['Memberships', limitText(protection.memberRemovals, protection.memberPercent, 'memberships')],
    ['Creates', limitText(protection.creates, protection.createPercent, 'accounts and groups')],
    ['Changes', limitText(protection.changes, protection.changePercent, 'accounts and groups')],
    ['Adoptions', limitText(protection.adoptions, protection.adoptionPercent, 'accounts and groups')],
    ['Quarantine', `from ${failures} failed objects on, when they are ${failurePercent} %`],
    ['Account gone', missing === 'recreate' ? 'made again' : 'reported as a failure'],
  ]);
}

function limitText(number: number | null, share: number | null, of: string): string {
  if (number === null && share === null) return 'no limit';
  const told = share === null ? [] : [`${share} % of the ${of}`];
  return [...(number === null ? [] : [String(number)]), ...told].join(', or ');
}
