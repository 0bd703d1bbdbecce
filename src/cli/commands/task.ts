import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Connection } from '../connect.ts';
import { limitOption } from '../number-option.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { whenText } from '../when-text.ts';

type Task = Reply<typeof contract.listTasks>['tasks'][number];
type Kind = Task['kind'];
const kinds: readonly Kind[] = ['connection', 'failed', 'held', 'adopt', 'provision'];

/** `rollcall task list | retry`: what waits for a person, over all applications. */
export function taskCommands(program: Command, cli: Cli): void {
  const task = program.command('task').description('Tasks: what waits for a person, over all applications.');
  addList(task, cli);
  addRetry(task, cli);
}

function addList(task: Command, cli: Cli): void {
  const listed = task
    .command('list')
    .option('--app <name>', 'only those of this application')
    .option('--kind <kind>', kinds.join(', '))
    .option('--limit <number>', 'how many at most', limitOption, 50)
    .description('Applications in quarantine, failures, what is held, accounts to adopt, people to provision.')
    .action(async (options: { app?: string; kind?: string; limit: number }) => {
      await cli.session(listed, async ({ client, output }) => {
        const kind = options.kind === undefined ? undefined : kindOf(options.kind);
        const query = { application: options.app, kind, limit: options.limit };
        const reply = await client.call(contract.listTasks, { query });
        output.result(reply, () =>
          output.table(
            reply.tasks,
            [
              { title: 'KEY', value: (row) => row.key },
              { title: 'APPLICATION', value: (row) => row.applicationName },
              { title: 'NAME', value: (row) => nameOf(row) },
              { title: 'SINCE', value: (row) => row.since ?? '' },
              { title: 'WHAT', value: (row) => (row.action === null ? row.message : `${row.action}: ${row.message}`) },
            ],
            'Nothing waits for you.',
          ),
        );
      });
    });
  examples(listed, 'rollcall task list', 'rollcall task list --app Acme --kind failed');
}

function addRetry(task: Command, cli: Cli): void {
  const retry = task
    .command('retry')
    .argument('<keys...>', 'as task list shows them')
    .description(
      'Retry Selected: tries again what failed, asks a quarantined application, provisions who was assigned before.',
    )
    .action(async (keys: string[]) => {
      await cli.session(retry, async ({ client, output }) => {
        const lines: string[] = [];
        for (const [application, chosen] of groupsOf(keys)) {
          for (const line of await retryIn(client, application, chosen)) lines.push(line);
        }
        output.result({ retried: keys.length }, () => {
          for (const line of lines) output.line(line);
        });
      });
    });
  examples(retry, 'rollcall task retry failed:3:unreachable.42.0');
}

interface Chosen {
  readonly kind: Kind;
  readonly place: string;
}

/** What was chosen of each application. @throws CommandRefused for a key that is none, or of a kind that a person decides elsewhere */
function groupsOf(keys: readonly string[]): ReadonlyMap<string, readonly Chosen[]> {
  const groups = new Map<string, Chosen[]>();
  for (const key of keys) {
    const [word = '', application = '', place] = key.split(':');
    if (place === undefined) {
      const advice = 'rollcall task list shows each with its key, such as failed:3:unreachable.42.0.';
      throw new CommandRefused(`${key} is not the key of a task.`, advice, exitCodes.usage);
    }
    const kind = kindOf(word);
    const elsewhere: Partial<Record<Kind, string>> = {
      held: `rollcall job allow ${application}`,
      adopt: `rollcall link adopt ${application} WHO`,
    };
    const command = elsewhere[kind];
    if (command !== undefined)
      throw new CommandRefused(`${key} is not retried, but decided.`, command, exitCodes.usage);
    groups.set(application, [...(groups.get(application) ?? []), { kind, place }]);
  }
  return groups;
}

async function retryIn(
  client: Connection['client'],
  application: string,
  chosen: readonly Chosen[],
): Promise<readonly string[]> {
  const params = { application };
  const places = (kind: Kind) => chosen.filter((each) => each.kind === kind).map(({ place }) => place);
  const lines: string[] = [];
  if (places('failed').length > 0) {
    const { retried, when } = await client.call(contract.retryFailures, { params, body: { keys: places('failed') } });
    lines.push(`${retried} are tried again: ${when === null ? 'nothing had failed' : whenText[when]}.`);
  }
  if (places('provision').length > 0) {
    // Behind the number of its place stands its objectId.
    const body = { principals: places('provision').map((place) => place.slice(place.indexOf('.') + 1)) };
    const { provisioned, when } = await client.call(contract.provisionAssigned, { params, body });
    lines.push(`${provisioned} are provisioned: ${when === null ? 'nobody waited' : whenText[when]}.`);
  }
  if (places('connection').length > 0) {
    const job = await client.call(contract.runJob, { params });
    lines.push(`${job.application} is asked again: a cycle has begun.`);
  }
  return lines;
}

function nameOf({ object }: Task): string {
  if (object === null) return '';
  return object.member === null ? object.name : `${object.name}: ${object.member}`;
}

/** @throws CommandRefused */
function kindOf(word: string): Kind {
  const kind = kinds.find((known) => known === word);
  if (kind !== undefined) return kind;
  throw new CommandRefused(`${word} is no kind of task.`, `Say one of ${kinds.join(', ')}.`, exitCodes.usage);
}
