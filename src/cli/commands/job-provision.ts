import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';

type Demanded = Reply<typeof contract.provisionOnDemand>;
type DemandedObject = Demanded['objects'][number];

interface Options {
  readonly user?: string;
  readonly group?: string;
  readonly member?: string[];
  readonly allMembers?: boolean;
  readonly preview?: boolean;
}

/** `rollcall job provision`: one user or group at once, with every step that led there. */
export function addProvision(job: Command, cli: Cli): void {
  const provision = job
    .command('provision')
    .argument('<application>')
    .option('--user <user>', 'objectId or userPrincipalName; also of the recycle bin')
    .option('--group <group>', 'objectId or name')
    .option('--member <user...>', 'with --group: direct members that are provisioned with it')
    .option('--all-members', 'with --group: all of its direct members, up to 200')
    .option('--preview', 'only say what would happen; nothing is written')
    .description('Provision on demand: one user or group, before everything else, step by step.')
    .action(async (application: string, options: Options) => {
      const { user, group, member, allMembers, preview } = options;
      const object = user ?? group;
      if (object === undefined || (user !== undefined && group !== undefined)) {
        throw new CommandRefused(
          object === undefined ? 'It is not said whom to provision.' : '--user and --group exclude each other.',
          'Give --user with a userPrincipalName, or --group with a name.',
          exitCodes.usage,
        );
      }
      await cli.session(provision, async ({ client, output }) => {
        const reply = await client.call(contract.provisionOnDemand, {
          params: { application },
          body: { object, kind: user === undefined ? 'Group' : 'User', members: allMembers ? 'all' : member, preview },
        });
        output.result(reply, () => showDemanded(output, reply));
        const failed = reply.objects.find(({ status }) => status === 'failure');
        if (reply.connection !== null) throw new CommandRefused(reply.connection.message, reply.connection.advice);
        if (failed !== undefined)
          throw new CommandRefused(
            `${failed.name}: ${failed.message}`,
            'The steps above say where it failed; mend that and provision again.',
          );
      });
    });
  examples(
    provision,
    'rollcall job provision Wiki --user ada@example.org',
    'rollcall job provision Wiki --group Writers --member ada@example.org',
    'rollcall job provision Wiki --user ada@example.org --preview',
  );
}

/** What was done for whom, step by step. */
export function showDemanded(output: Output, { notices, objects, members }: Demanded): void {
  for (const notice of notices) output.line(notice);
  for (const object of objects) showObject(output, object);
  for (const { name, written } of members) {
    output.line(`${name} ${written ? 'is a member there.' : 'is no member there yet.'}`);
  }
}

const words = {
  import: 'Import',
  scope: 'Determine scope',
  match: 'Match',
  map: 'Map',
  export: 'Perform action',
} as const;

function showObject(output: Output, object: DemandedObject): void {
  output.line(`${object.type} ${object.name}`);
  for (const [at, step] of object.steps.entries()) {
    output.line(`  ${at + 1}. ${words[step.name]}: ${step.status}. ${step.text}`);
    for (const tip of step.tips) output.line(`     ${tip}`);
    for (const line of linesOf(object, step.name)) output.line(`     ${line}`);
  }
  if (object.entry !== null) output.line(`  Its entry: rollcall log show ${object.entry}`);
}

function linesOf(object: DemandedObject, step: DemandedObject['steps'][number]['name']): readonly string[] {
  switch (step) {
    case 'import':
      return object.properties.map(({ name, value }) => `${name} = ${shown(value)}`);
    case 'scope':
      return object.clauses.map(({ text, holds }) => `${text}: ${holds ? 'true' : 'false'}`);
    case 'match':
      return object.questions.map(
        ({ path, value, found }) =>
          `${path} eq ${JSON.stringify(value)}: ${found.length === 0 ? 'nothing' : found.map(({ id }) => id).join(', ')}`,
      );
    case 'map':
      return object.values.map(({ target, source, before, after, changed, note }) => {
        const change = changed ? `${shown(before)} → ${shown(after)}` : shown(after);
        return `${target} ← ${source}: ${change}${note === '' ? '' : ` (${note})`}`;
      });
    case 'export':
      return object.exchanges.map(({ method, url, status }) => `${method} ${url} → ${status ?? 'no answer'}`);
  }
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '(nothing)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
