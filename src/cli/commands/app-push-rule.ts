import { type Command, Option } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { onOff } from '../on-off.ts';
import type { Output } from '../output.ts';
import { CommandRefused } from '../refusal.ts';

type Rules = Reply<typeof contract.getPushRules>;
type Operator = Rules['rules'][number]['operator'];

const operators = ['starts-with', 'contains', 'equals'] as const satisfies readonly Operator[];

/** `rollcall app push-group rule list|set|remove` and `rollcall app push-group assigned`. */
export function pushRuleCommands(push: Command, cli: Cli): void {
  const rule = push.command('rule').description('Rules by which groups are pushed, those of now and later ones.');
  addList(rule, cli);
  addSet(rule, cli);
  addRemove(rule, cli);
  addAssigned(push, cli);
}

function addList(rule: Command, cli: Cli): void {
  const list = rule
    .command('list')
    .argument('<application>', 'name or number')
    .description('The rules there are.')
    .action(async (application: string) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.getPushRules, { params: { application } });
        output.result(reply, () => showRules(output, reply));
      });
    });
  examples(list, 'rollcall app push-group rule list Wiki');
}

function addSet(rule: Command, cli: Cli): void {
  const set = rule
    .command('set')
    .argument('<application>', 'name or number')
    .argument('<name>', 'of the rule: one that is added, or the one of this name that is changed')
    .addOption(new Option('--operator <word>', 'how names are compared').choices(operators).default('starts-with'))
    .requiredOption('--value <text>', 'what the names of its groups begin with, contain or are; in any case of letters')
    .description('Push every group whose name is so, also later ones.')
    .action(async (application: string, name: string, options: { operator: Operator; value: string }) => {
      await cli.session(set, async ({ client, output }) => {
        const params = { application };
        const { rules: before, version } = await client.call(contract.getPushRules, { params });
        const next = { name, operator: options.operator, value: options.value };
        const isThere = before.some((each) => isCalled(each.name, name));
        const rules = isThere ? before.map((each) => (isCalled(each.name, name) ? next : each)) : [...before, next];
        const reply = await client.call(contract.setPushRules, { params, body: { rules, version } });
        const query = { operator: options.operator, value: options.value };
        const found = await client.call(contract.findGroupsByRule, { params, query });
        output.result({ ...reply, found }, () => {
          showRules(output, reply);
          output.line(`${name} finds ${found.count}${found.complete ? '' : ' or more'} groups now.`);
        });
      });
    });
  examples(
    set,
    'rollcall app push-group rule set Wiki Teams --value "Team "',
    'rollcall app push-group rule set Wiki Leads --operator contains --value lead',
  );
}

function addRemove(rule: Command, cli: Cli): void {
  const remove = rule
    .command('remove')
    .argument('<application>', 'name or number')
    .argument('<name>', 'of the rule')
    .description(
      'Delete a rule. Groups that nothing else takes in are pushed no longer, and deleted where they may be.',
    )
    .action(async (application: string, name: string) => {
      await cli.session(remove, async ({ client, output }) => {
        const params = { application };
        const { rules: before, version } = await client.call(contract.getPushRules, { params });
        const rules = before.filter((each) => !isCalled(each.name, name));
        if (rules.length === before.length)
          throw new CommandRefused(
            `There is no push rule ${name}.`,
            before.length === 0 ? 'There is none at all.' : `There are: ${before.map((each) => each.name).join(', ')}.`,
          );
        const reply = await client.call(contract.setPushRules, { params, body: { rules, version } });
        output.result(reply, () => showRules(output, reply));
      });
    });
  examples(remove, 'rollcall app push-group rule remove Wiki Teams');
}

function addAssigned(push: Command, cli: Cli): void {
  const assigned = push
    .command('assigned')
    .argument('<application>', 'name or number')
    .argument('<on|off>', 'whether groups are pushed by being assigned')
    .description(
      'Whether a group is pushed because it is assigned. Off in applications that were added in Okta’s words.',
    )
    .action(async (application: string, word: string) => {
      const body = { assigned: onOff(word) };
      await cli.session(assigned, async ({ client, output }) => {
        const reply = await client.call(contract.setPushRules, { params: { application }, body });
        output.result(reply, () => showRules(output, reply));
      });
    });
  examples(assigned, 'rollcall app push-group assigned Wiki on');
}

function isCalled(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.trim().toLowerCase();
}

function showRules(output: Output, { rules, assigned }: Rules): void {
  output.line(`Assigned groups are ${assigned ? 'pushed, too' : 'not pushed by that alone'}.`);
  output.table(
    rules,
    [
      { title: 'RULE', value: ({ name }) => name },
      { title: 'NAME OF THE GROUP', value: ({ operator, value }) => `${operator} "${value}"` },
    ],
    'No group is pushed by a rule.',
  );
}
