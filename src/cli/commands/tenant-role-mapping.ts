import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';

type Mapping = Reply<typeof contract.getRoleMapping>;
type UserRole = Reply<typeof contract.getUserRole>;

/** `rollcall tenant role-mapping …`: which group gives which role in the application. */
export function tenantRoleMappingCommands(tenant: Command, cli: Cli): void {
  const roles = tenant
    .command('role-mapping')
    .description('Which groups of the customer’s directory give which role in the application.');
  addShow(roles, cli);
  addSet(roles, cli);
  addOf(roles, cli);
  addUsers(roles, cli);
}

function addShow(roles: Command, cli: Cli): void {
  const show = roles
    .command('show')
    .argument('<name>')
    .description('The rules in the order in which they count.')
    .action(async (name: string) => {
      await cli.session(show, async ({ client, output }) => {
        const mapping = await client.call(contract.getRoleMapping, { params: { tenant: name } });
        output.result(mapping, () => showMapping(output, mapping));
      });
    });
  examples(show, 'rollcall tenant role-mapping show acme');
}

function addSet(roles: Command, cli: Cli): void {
  const set = roles
    .command('set')
    .argument('<name>')
    .description('Set all rules anew. The first that fits counts, so put what gives most first.')
    .option(
      '--map <rule...>',
      'GROUP=ROLE by the name, where * stands for any text; id:GROUP=ROLE, externalId:GROUP=ROLE',
    )
    .option('--otherwise <role>', 'the role of who is in none of these groups')
    .action(async (name: string, { map = [], otherwise }: { map?: string[]; otherwise?: string }) => {
      const body = { rules: map.map(ruleOf), otherwise: otherwise ?? null };
      await cli.session(set, async ({ client, output }) => {
        const mapping = await client.call(contract.setRoleMapping, { params: { tenant: name }, body });
        output.result(mapping, () => showMapping(output, mapping));
      });
    });
  examples(set, 'rollcall tenant role-mapping set acme --map "App-Admins=admin" "App-*=member" --otherwise guest');
}

/** The last `=` parts group and role: names of groups have more of them than names of roles. */
function ruleOf(text: string): Mapping['rules'][number] {
  const [, by, rest = text] = /^(id|externalId):(.*)$/s.exec(text) ?? [];
  const at = rest.lastIndexOf('=');
  if (at < 1 || at === rest.length - 1)
    throw new CommandRefused(`"${text}" is no rule.`, 'Write GROUP=ROLE, such as "App-Admins=admin".', exitCodes.usage);
  return {
    by: by === 'id' || by === 'externalId' ? by : 'displayName',
    group: rest.slice(0, at),
    role: rest.slice(at + 1),
  };
}

function addOf(roles: Command, cli: Cli): void {
  const of = roles
    .command('of')
    .argument('<name>')
    .argument('<user>', 'user name or id')
    .description('Which role a user has, and why.')
    .action(async (name: string, user: string) => {
      await cli.session(of, async ({ client, output }) => {
        const role = await client.call(contract.getUserRole, { params: { tenant: name, user } });
        output.result(role, () =>
          output.details([
            ['User', role.userName],
            ['Role', role.role ?? 'none'],
            ['Why', whyOf(role)],
            ...role.outranked.map((rule) => ['Outranked', `${rule.role}, ${byRule(rule)}`] as const),
          ]),
        );
      });
    });
  examples(of, 'rollcall tenant role-mapping of acme ada@example.org');
}

function addUsers(roles: Command, cli: Cli): void {
  const users = roles
    .command('users')
    .argument('<name>')
    .description('Every user with the role that the groups give.')
    .option('--after <number>', 'the next page', wholeNumber('after', { min: 0 }))
    .option('--limit <number>', 'at most 500, 100 unless given', wholeNumber('limit', { min: 1, max: 500 }))
    .action(async (name: string, query: { after?: number; limit?: number }) => {
      await cli.session(users, async ({ client, output }) => {
        const page = await client.call(contract.listUserRoles, { params: { tenant: name }, query });
        output.result(page, () => {
          output.table(
            page.users,
            [
              { title: 'USER', value: ({ userName }) => userName },
              { title: 'ACTIVE', value: ({ active }) => active },
              { title: 'ROLE', value: ({ role }) => role ?? '–' },
              { title: 'WHY', value: whyOf },
            ],
            'There are no users.',
          );
          if (page.next !== null) output.notice(`There are more: --after ${page.next}`);
        });
      });
    });
  examples(users, 'rollcall tenant role-mapping users acme', 'rollcall tenant role-mapping users acme --json');
}

function showMapping(output: Output, { rules, otherwise }: Mapping): void {
  output.table(
    rules.map((rule, at) => ({ ...rule, place: at + 1 })),
    [
      { title: 'RULE', value: ({ place }) => place },
      { title: 'GROUP', value: ({ by, group }) => (by === 'displayName' ? group : `${by} ${group}`) },
      { title: 'ROLE', value: ({ role }) => role },
    ],
    'No group gives a role.',
  );
  output.line(otherwise === null ? 'Who is in none of them has no role.' : `Who is in none of them is ${otherwise}.`);
}

function whyOf(role: UserRole): string {
  if (role.rule === null) return 'in none of the groups';
  return byRule({ rule: role.rule, group: role.group });
}

function byRule({ rule, group }: { readonly rule: number; readonly group: UserRole['group'] }): string {
  return `rule ${rule}, in ${group?.displayName ?? group?.id ?? 'a group'}`;
}
