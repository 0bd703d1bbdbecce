import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import { onOff } from '../on-off.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { attributeCommands } from './app-attributes.ts';
import { expressionCommands } from './app-expression.ts';

type Mapping = Reply<typeof contract.getMapping>;
type Source = Mapping['attributes'][number]['source'];

interface SetOptions {
  readonly groups?: boolean;
  readonly from?: string;
  readonly constant?: string;
  readonly expression?: string;
  readonly none?: boolean;
  readonly default?: string;
  readonly match?: number;
  readonly onCreate?: boolean;
  readonly always?: boolean;
  readonly whenEmpty?: string;
  readonly drift?: string;
  readonly remove?: boolean;
  readonly draft?: boolean;
}

/** `rollcall app mapping show|set|objects|explain|functions|attributes|attribute`. */
export function mappingCommands(app: Command, cli: Cli): void {
  const mapping = app
    .command('mapping')
    .description('Attribute mappings: which attribute of the directory becomes which of the application.');
  addShow(mapping, cli);
  addSet(mapping, cli);
  addObjects(mapping, cli);
  expressionCommands(mapping, cli);
  attributeCommands(mapping, cli);
}

function addShow(mapping: Command, cli: Cli): void {
  const show = mapping
    .command('show')
    .argument('<application>', 'name or number')
    .option('--groups', 'the mapping of groups')
    .option('--draft', 'as the draft has it')
    .description('Show the mapping of users, or of groups.')
    .action(async (application: string, options: { groups?: boolean; draft?: boolean }) => {
      await cli.session(show, async ({ client, output }) => {
        const params = { application, object: objectOf(options.groups) };
        const reply = await client.call(contract.getMapping, { params, query: { draft: options.draft } });
        output.result(reply, () => showMapping(output, reply));
      });
    });
  examples(show, 'rollcall app mapping show Wiki', 'rollcall app mapping show Wiki --groups --json');
}

function addSet(mapping: Command, cli: Cli): void {
  const set = mapping
    .command('set')
    .argument('<application>', 'name or number')
    .argument('<target>', 'attribute of the application, e.g. title or emails[type eq "work"].value')
    .option('--from <attribute>', 'direct: this attribute of the directory')
    .option('--constant <text>', 'constant: always this')
    .option('--expression <text>', 'expression, e.g. Join(" ", [givenName], [surname])')
    .option('--none', 'listed, but not written')
    .option('--default <text>', 'when the source has no value, at creation; an empty one: no default')
    .option('--match <precedence>', '1 is tried first; 0: not a matching attribute', wholeNumber('--match', { min: 0 }))
    .option('--on-create', 'write it only when the account is made')
    .option('--always', 'write it at every change')
    .option(
      '--when-empty <keep|clear|skip>',
      'without a value: keep the target’s, clear what was written, or skip the object',
    )
    .option(
      '--drift <report|source-wins>',
      'what somebody changed in the application: report and leave it, or write it back',
    )
    .option('--remove', 'take the row away')
    .option('--groups', 'in the mapping of groups')
    .option('--draft', 'in the draft; the current mapping stays as it is')
    .description('Change one row; every account is looked at again afterwards.')
    .action(async (application: string, target: string, options: SetOptions) => {
      const body = {
        target,
        source: sourceOf(options),
        ...(options.default === undefined ? {} : { defaultValue: options.default === '' ? null : options.default }),
        ...(options.match === undefined ? {} : { matchingPrecedence: options.match }),
        apply: applyOf(options),
        whenEmpty: emptyRuleOf(options.whenEmpty),
        drift: driftOf(options.drift),
        remove: options.remove === true ? true : undefined,
      };
      await cli.session(set, async ({ client, output }) => {
        const params = { application, object: objectOf(options.groups) };
        const reply = await client.call(contract.setMapping, { params, query: { draft: options.draft }, body });
        output.result(reply, () => showMapping(output, reply));
      });
    });
  examples(
    set,
    'rollcall app mapping set Wiki title --from jobTitle',
    'rollcall app mapping set Wiki name.formatted --expression \'Join(" ", [givenName], [surname])\'',
    'rollcall app mapping set Wiki preferredLanguage --constant en',
    'rollcall app mapping set Wiki title --from department --draft',
  );
}

function addObjects(mapping: Command, cli: Cli): void {
  const objects = mapping
    .command('objects')
    .argument('<application>', 'name or number')
    .option('--groups', 'of groups')
    .option('--create <on|off>', 'may objects be created')
    .option('--update <on|off>', 'may they be changed (disabling is a change, unless --disable says otherwise)')
    .option('--delete <on|off>', 'may they be deleted')
    .option('--disable <on|off>', 'may they be disabled and enabled again; an empty one: as --update says')
    .option('--enabled <on|off>', 'is this kind of object provisioned at all')
    .description('Say what may be done to users, or to groups.')
    .action(async (application: string, options: Readonly<Record<string, string | boolean | undefined>>) => {
      const actions = {
        create: onOff(options.create),
        update: onOff(options.update),
        delete: onOff(options.delete),
        disable: options.disable === '' ? null : onOff(options.disable),
      };
      const body = { enabled: onOff(options.enabled), actions };
      await cli.session(objects, async ({ client, output }) => {
        const params = { application, object: objectOf(options.groups === true) };
        const reply = await client.call(contract.setMapping, { params, body });
        output.result(reply, () => showMapping(output, reply));
      });
    });
  examples(
    objects,
    'rollcall app mapping objects Wiki --delete off',
    'rollcall app mapping objects Wiki --create on --update on --disable on',
    'rollcall app mapping objects Wiki --groups --enabled off',
  );
}

function showMapping(output: Output, mapping: Mapping): void {
  const { create, update, delete: remove, disable } = mapping.actions;
  const does = [create ? 'create' : '', update ? 'update' : '', disable ? 'disable' : '', remove ? 'delete' : ''];
  const may = does.filter((word) => word !== '');
  output.line(
    `${mapping.object} mapping of ${mapping.application}, version ${mapping.version}${mapping.enabled ? '' : ' (off)'}: ${may.length === 0 ? 'nothing is done' : may.join(', ')}`,
  );
  if (update && disable === false) output.line('  accounts of who leaves are not disabled');
  for (const [action, why] of Object.entries(mapping.locked)) output.line(`  ${action} is locked: ${why}`);
  output.table(
    mapping.attributes,
    [
      { title: 'TARGET', value: (row) => row.target },
      { title: 'SOURCE', value: (row) => (row.mapped ? source(row.source) : '(not mapped)') },
      { title: 'MATCH', value: (row) => (row.matchingPrecedence > 0 ? row.matchingPrecedence : null) },
      { title: 'APPLY', value: (row) => (row.apply === 'always' ? null : row.apply) },
      { title: 'WHEN EMPTY', value: (row) => (row.whenEmpty === 'clear' ? null : row.whenEmpty) },
      { title: 'DRIFT', value: (row) => (row.drift === 'report' ? null : row.drift) },
      { title: 'REQUIRED', value: (row) => (row.required ? 'yes' : null) },
      { title: 'NOTE', value: (row) => row.note },
    ],
    'No attribute.',
  );
}

function source(from: Source): string {
  switch (from.kind) {
    case 'direct':
      return from.attribute;
    case 'constant':
      return `constant ${JSON.stringify(from.value)}`;
    case 'expression':
      return from.text;
    case 'none':
      return '(none)';
  }
}

function sourceOf(options: SetOptions): Source | undefined {
  const given: Source[] = [];
  if (options.from !== undefined) given.push({ kind: 'direct', attribute: options.from });
  if (options.constant !== undefined) given.push({ kind: 'constant', value: options.constant });
  if (options.expression !== undefined) given.push({ kind: 'expression', text: options.expression });
  if (options.none === true) given.push({ kind: 'none' });
  if (given.length > 1) {
    throw new CommandRefused(
      'A row has one source.',
      'Give one of --from, --constant, --expression and --none.',
      exitCodes.usage,
    );
  }
  return given[0];
}

function applyOf(options: SetOptions): 'always' | 'creation' | undefined {
  if (options.onCreate === true) return 'creation';
  return options.always === true ? 'always' : undefined;
}

function emptyRuleOf(word: string | undefined): 'keep' | 'clear' | 'skip' | undefined {
  const rule = (['keep', 'clear', 'skip'] as const).find((known) => known === word);
  if (word === undefined || rule !== undefined) return rule;
  throw new CommandRefused(`--when-empty ${word} is none of the rules.`, 'Say keep, clear or skip.', exitCodes.usage);
}

function driftOf(word: string | undefined): 'report' | 'source-wins' | undefined {
  const policy = (['report', 'source-wins'] as const).find((known) => known === word);
  if (word === undefined || policy !== undefined) return policy;
  throw new CommandRefused(`--drift ${word} is none of the ways.`, 'Say report or source-wins.', exitCodes.usage);
}

function objectOf(groups: boolean | undefined): 'User' | 'Group' {
  return groups === true ? 'Group' : 'User';
}
