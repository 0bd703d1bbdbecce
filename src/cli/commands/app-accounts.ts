import { type Command, Option } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
import { CommandRefused } from '../refusal.ts';

type Leaving = Reply<typeof contract.setLeaving>;
type Rules = Reply<typeof contract.getProtected>['rules'];

/** `rollcall app leaving|protect|unprotect|protected`: what becomes of accounts, and which are never touched. */
export function accountCommands(app: Command, cli: Cli): void {
  addLeaving(app, cli);
  addProtect(app, cli);
  addUnprotect(app, cli);
  addProtected(app, cli);
}

interface LeavingOptions {
  readonly outOfScope?: 'disable' | 'delete' | 'keep';
  readonly deleteFound?: 'yes' | 'no';
  readonly groupMembers?: 'take-out' | 'leave';
  readonly onMatch?: 'link' | 'report';
  readonly draft?: boolean;
}

function addLeaving(app: Command, cli: Cli): void {
  const leaving = app
    .command('leaving')
    .argument('<application>', 'name or number')
    .addOption(
      new Option('--out-of-scope <what>', 'accounts of who leaves the scope').choices(['disable', 'delete', 'keep']),
    )
    .addOption(new Option('--delete-found <answer>', 'delete accounts that were found, too').choices(['yes', 'no']))
    .addOption(new Option('--group-members <what>', 'members of groups that stay').choices(['take-out', 'leave']))
    .addOption(new Option('--on-match <what>', 'accounts that are found').choices(['link', 'report']))
    .option('--draft', 'as the draft has it, or in the draft: it does not count before that is published')
    .description(
      'What becomes of accounts whose person left, and of accounts that are found; without options, how it is set.',
    )
    .action(async (application: string, { draft, outOfScope, deleteFound, groupMembers, onMatch }: LeavingOptions) => {
      await cli.session(leaving, async ({ client, output }) => {
        const body = {
          ...(outOfScope === undefined ? {} : { outOfScope }),
          ...(deleteFound === undefined ? {} : { deleteFound: deleteFound === 'yes' }),
          ...(groupMembers === undefined ? {} : { groupMembers }),
          ...(onMatch === undefined ? {} : { onMatch }),
        };
        const params = { application };
        const set = Object.keys(body).length > 0;
        const query = { draft };
        const reply = set
          ? await client.call(contract.setLeaving, { params, query, body })
          : await client.call(contract.getLeaving, { params, query });
        output.result(reply, () => showLeaving(output, reply));
      });
    });
  examples(leaving, 'rollcall app leaving Acme', 'rollcall app leaving Acme --out-of-scope keep --draft');
}

interface ProtectOptions {
  readonly pattern?: boolean;
  readonly note: string;
  readonly draft?: boolean;
}

function addProtect(app: Command, cli: Cli): void {
  const protect = app
    .command('protect')
    .argument('<application>', 'name or number')
    .argument('<name>', 'name or id of an account, or a pattern')
    .option('--pattern', 'the name is a pattern that must fit the whole of a name')
    .option('--note <text>', 'why', '')
    .option('--draft', 'in the draft: it does not count before that is published')
    .description(
      'Put an account on the list of those that are never made, changed, disabled or deleted; it counts at once.',
    )
    .action(async (application: string, value: string, options: ProtectOptions) => {
      await cli.session(protect, async ({ client, output }) => {
        const params = { application };
        const query = { draft: options.draft };
        const { rules, version } = await client.call(contract.getProtected, { params, query });
        const rule = {
          kind: options.pattern === true ? ('pattern' as const) : ('exact' as const),
          value,
          note: options.note,
        };
        const body = {
          version,
          rules: [...rules.filter((one) => one.value !== value || one.kind !== rule.kind), rule],
        };
        const reply = await client.call(contract.setProtected, { params, query, body });
        output.result(reply, () => showRules(output, reply.rules));
      });
    });
  examples(
    protect,
    'rollcall app protect Acme root@acme.example --note "emergency access"',
    "rollcall app protect Acme 'svc-.*' --pattern",
  );
}

function addUnprotect(app: Command, cli: Cli): void {
  const unprotect = app
    .command('unprotect')
    .argument('<application>', 'name or number')
    .argument('<name>', 'as it stands on the list')
    .option('--draft', 'in the draft: it does not count before that is published')
    .description('Take an account from the list; the next cycle looks at everybody.')
    .action(async (application: string, value: string, options: { draft?: boolean }) => {
      await cli.session(unprotect, async ({ client, output }) => {
        const params = { application };
        const query = { draft: options.draft };
        const { rules, version } = await client.call(contract.getProtected, { params, query });
        const left = rules.filter((rule) => rule.value !== value);
        if (left.length === rules.length) {
          const again = `rollcall app protected ${JSON.stringify(application)} shows the list.`;
          throw new CommandRefused(`${value} is not on the list.`, again);
        }
        const reply = await client.call(contract.setProtected, { params, query, body: { version, rules: left } });
        output.result(reply, () => showRules(output, reply.rules));
      });
    });
  examples(unprotect, 'rollcall app unprotect Acme root@acme.example');
}

function addProtected(app: Command, cli: Cli): void {
  const list = app
    .command('protected')
    .argument('<application>', 'name or number')
    .option('--draft', 'as the draft has it')
    .description('The accounts that are never touched.')
    .action(async (application: string, { draft }: { draft?: boolean }) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.getProtected, { params: { application }, query: { draft } });
        output.result(reply, () => showRules(output, reply.rules));
      });
    });
  examples(list, 'rollcall app protected Acme');
}

const outOfScope = {
  disable: 'is disabled; deleted once the person is purged from the directory',
  delete: 'is deleted at once',
  keep: 'stays as it is',
} as const;

function showLeaving(output: Output, leaving: Leaving): void {
  output.details([
    ['When somebody leaves', outOfScope[leaving.outOfScope]],
    [
      'Accounts that were found',
      leaving.deleteFound ? 'are deleted like those that were made' : 'are never deleted unless adopted',
    ],
    [
      'Groups that stay',
      leaving.groupMembers === 'leave' ? 'keep their members' : 'lose the members that were written',
    ],
    [
      'Accounts that are found',
      leaving.onMatch === 'report' ? 'wait until they are adopted' : 'are linked and kept in step',
    ],
    ['Deleting at once', leaving.deleteLocked === null ? null : `is not possible: ${leaving.deleteLocked}`],
  ]);
}

function showRules(output: Output, rules: Rules): void {
  output.table(
    rules,
    [
      { title: 'KIND', value: (row) => row.kind },
      { title: 'NAME', value: (row) => row.value },
      { title: 'NOTE', value: (row) => row.note },
    ],
    'No account is protected.',
  );
}
