import { type Command, Option } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { pushRuleCommands } from './app-push-rule.ts';
import { tellDemanded } from './tell-demanded.ts';

type Pushed = Reply<typeof contract.listPushedGroups>['pushed'][number];

const by = { name: 'name', assignment: 'assignment', all: 'scope' } as const;

/** `rollcall app push-group list|add|now|link|activate|deactivate|unlink|rule|assigned`: the groups that are pushed to an application. */
export function pushGroupCommands(app: Command, cli: Cli): void {
  const push = app
    .command('push-group')
    .description('Groups that are pushed: kept in step in the application. Nobody gets an account by it.');
  addList(push, cli);
  addAdd(push, cli);
  addNow(push, cli);
  addLink(push, cli);
  addSwitch(push, cli, 'activate');
  addSwitch(push, cli, 'deactivate');
  addUnlink(push, cli);
  pushRuleCommands(push, cli);
}

function addList(push: Command, cli: Cli): void {
  const listed = push
    .command('list')
    .argument('<application>', 'name or number')
    .description('The groups that are pushed, each with its state.')
    .action(async (application: string) => {
      await cli.session(listed, async ({ client, output }) => {
        const pushed: Pushed[] = [];
        for (let after: string | undefined; ; ) {
          const query = { limit: 500, ...(after === undefined ? {} : { after }) };
          const page = await client.call(contract.listPushedGroups, { params: { application }, query });
          pushed.push(...page.pushed);
          if (page.next === null) break;
          after = page.next;
        }
        output.result({ pushed }, () =>
          output.table(
            pushed,
            [
              { title: 'GROUP', value: ({ name }) => name },
              { title: 'PUSHED BY', value: (one) => (one.by === 'rule' ? `rule ${one.rule ?? ''}` : by[one.by]) },
              { title: 'STATE', value: ({ state }) => state },
              { title: 'GROUP THERE', value: ({ target }) => target ?? '' },
              { title: 'LAST PUSH', value: ({ at }) => at ?? '' },
              { title: 'WHAT FAILED', value: ({ failure }) => failure ?? '' },
            ],
            'No group is pushed.',
          ),
        );
      });
    });
  examples(listed, 'rollcall app push-group list Wiki');
}

function addAdd(push: Command, cli: Cli): void {
  const add = push
    .command('add')
    .argument('<application>', 'name or number')
    .argument('<group>', 'name or objectId')
    .option('--target <id>', 'link it to this group of the application, of whatever name')
    .description('Push a group by its name: it is made, or linked to the one of that name.')
    .action(async (application: string, group: string, { target }: { target?: string }) => {
      await cli.session(add, async ({ client, output }) => {
        const body = { group, ...(target === undefined ? {} : { target }) };
        const reply = await client.call(contract.pushGroup, { params: { application }, body });
        output.result(reply, () => output.line(`${reply.name} ${reply.changed ? 'is' : 'was already'} pushed.`));
      });
    });
  examples(
    add,
    'rollcall app push-group add Wiki Writers',
    'rollcall app push-group add Wiki Writers --target 2819c223',
  );
}

function addNow(push: Command, cli: Cli): void {
  const now = push
    .command('now')
    .argument('<application>', 'name or number')
    .argument('<group>', 'name or objectId')
    .description('Push a group now, before everything else, step by step.')
    .action(async (application: string, group: string) => {
      await cli.session(now, async ({ client, output }) => {
        const body = { object: group, kind: 'Group', members: 'changed' } as const;
        const reply = await client.call(contract.provisionOnDemand, { params: { application }, body });
        tellDemanded(output, reply, 'push it again');
      });
    });
  examples(now, 'rollcall app push-group now Wiki Writers');
}

function addLink(push: Command, cli: Cli): void {
  const link = push
    .command('link')
    .argument('<application>', 'name or number')
    .argument('<group>', 'name or objectId')
    .argument('<target>', 'id of the group in the application')
    .description('Link a pushed group to another group of the application, which is kept in step from now on.')
    .action(async (application: string, object: string, target: string) => {
      await cli.session(link, async ({ client, output }) => {
        const reply = await client.call(contract.relink, { params: { application, object }, body: { target } });
        output.result(reply, () => output.line(`${reply.name} is linked to ${reply.target ?? ''}.`));
      });
    });
  examples(link, 'rollcall app push-group link Wiki Writers 2819c223');
}

function addSwitch(push: Command, cli: Cli, act: 'activate' | 'deactivate'): void {
  const state = act === 'activate' ? 'active' : 'inactive';
  const command = push
    .command(act)
    .argument('<application>', 'name or number')
    .argument('<group>', 'name or objectId')
    .description(
      act === 'activate'
        ? 'Push a group again whose push was deactivated: what changed meanwhile is written.'
        : 'Leave a pushed group and its members in the application as they are, until its push is activated.',
    )
    .action(async (application: string, group: string) => {
      await cli.session(command, async ({ client, output }) => {
        const reply = await client.call(contract.switchPush, { params: { application, group }, body: { state } });
        output.result(reply, () =>
          output.line(`The push of ${reply.name} ${reply.changed ? 'is' : 'was already'} ${reply.state}.`),
        );
      });
    });
  examples(command, `rollcall app push-group ${act} Wiki Writers`);
}

function addUnlink(push: Command, cli: Cli): void {
  const unlink = push
    .command('unlink')
    .argument('<application>', 'name or number')
    .argument('<group>', 'name or objectId')
    .addOption(
      new Option('--target <leave|delete>', 'what becomes of the group in the application')
        .choices(['leave', 'delete'])
        .makeOptionMandatory(),
    )
    .description('Push a group no longer. Its assignment, and the accounts of its members, stay as they are.')
    .action(async (application: string, group: string, { target }: { target: 'leave' | 'delete' }) => {
      await cli.session(unlink, async ({ client, output }) => {
        const params = { application, group };
        const reply = await client.call(contract.unlinkPushedGroup, { params, body: { target } });
        output.result(reply, () =>
          output.line(`${reply.name} is pushed no longer; there it is ${saidOf[reply.target]}.`),
        );
      });
    });
  examples(unlink, 'rollcall app push-group unlink Wiki Writers --target leave');
}

const saidOf = { leave: 'left as it is', delete: 'deleted' } as const;
