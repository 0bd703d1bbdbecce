import type { Command } from 'commander';
import type { Client } from '#http/api/client.ts';
import { type Call, contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';

type Lists = Reply<typeof contract.listTargetAttributes>;
type Listed = Lists['target'][number];
type Params = { readonly application: string; readonly object: 'User' | 'Group' };

interface AttributeOptions {
  readonly groups?: boolean;
  readonly type?: string;
  readonly required?: string;
  readonly multiValued?: string;
  readonly caseExact?: string;
  readonly filtering?: string;
  readonly remove?: boolean;
}

/** `rollcall app mapping attributes` and `rollcall app mapping attribute`. */
export function attributeCommands(mapping: Command, cli: Cli): void {
  addList(mapping, cli);
  addAttribute(mapping, cli);
}

function addList(mapping: Command, cli: Cli): void {
  const attributes = mapping
    .command('attributes')
    .argument('<application>', 'name or number')
    .option('--groups', 'of groups')
    .option('--source', 'those of the directory instead')
    .description('List the attributes of the application, or of the directory, that can be mapped.')
    .action(async (application: string, options: { groups?: boolean; source?: boolean }) => {
      await cli.session(attributes, async ({ client, output }) => {
        const reply = await client.call(contract.listTargetAttributes, { params: paramsOf(application, options) });
        output.result(reply, () => (options.source === true ? showSource(output, reply) : showTarget(output, reply)));
      });
    });
  examples(attributes, 'rollcall app mapping attributes Wiki', 'rollcall app mapping attributes Wiki --source');
}

function addAttribute(mapping: Command, cli: Cli): void {
  const attribute = mapping
    .command('attribute')
    .argument('<application>', 'name or number')
    .argument('<name>', 'as a mapping names it, e.g. urn:ietf:params:scim:schemas:extension:acme:2.0:User:badge')
    .option('--type <type>', types.join(', '))
    .option('--required <yes|no>', 'the application refuses an object without it')
    .option('--multi-valued <yes|no>', 'it takes a list')
    .option('--case-exact <yes|no>', 'a difference in capitals is a change')
    .option('--filtering <yes|no>', 'the application can be asked for an object by it')
    .option('--remove', 'let go of what was said of it; an attribute of one’s own is removed')
    .option('--groups', 'of groups')
    .description('Add an attribute to the list of the application, or describe one otherwise.')
    .action(async (application: string, name: string, options: AttributeOptions) => {
      await cli.session(attribute, async ({ client, output }) => {
        const reply = await change(client, paramsOf(application, options), name, options);
        output.result(reply, () => showTarget(output, reply));
      });
    });
  examples(
    attribute,
    'rollcall app mapping attribute Wiki urn:ietf:params:scim:schemas:extension:acme:2.0:User:badge --type Integer',
    'rollcall app mapping attribute Wiki title --required yes',
  );
}

/** Reads the list, changes one of it and hands it back with the version that was read. */
async function change(client: Client, params: Params, name: string, options: AttributeOptions): Promise<Lists> {
  const { version, target } = await client.call(contract.listTargetAttributes, { params });
  const said = target.filter(({ origin }) => origin !== 'application');
  const others = said.filter((each) => each.name.toLowerCase() !== name.toLowerCase());
  if (options.remove === true && others.length === said.length) {
    throw new CommandRefused(
      `Nothing was said of ${name}: it is as the application has it, and there is nothing to take back.`,
      'rollcall app mapping attributes shows what was said of which attribute.',
    );
  }
  const present = target.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const attributes = [...others.map(listed), ...(options.remove === true ? [] : [changed(present, name, options)])];
  return client.call(contract.replaceAttributeList, { params, body: { version, attributes } });
}

type Body = NonNullable<
  Call<
    (typeof contract.replaceAttributeList)['params'],
    (typeof contract.replaceAttributeList)['query'],
    (typeof contract.replaceAttributeList)['body']
  >['body']
>;

function listed({ name, type, required, multiValued, caseExact, filtering }: Listed): Body['attributes'][number] {
  return { name, type, required, multiValued, caseExact, filtering };
}

function changed(present: Listed | undefined, name: string, options: AttributeOptions): Body['attributes'][number] {
  return {
    name: present?.name ?? name,
    type: typeOf(options.type) ?? present?.type ?? 'String',
    required: yesNo('--required', options.required) ?? present?.required ?? false,
    multiValued: yesNo('--multi-valued', options.multiValued) ?? present?.multiValued ?? false,
    caseExact: yesNo('--case-exact', options.caseExact) ?? present?.caseExact ?? false,
    filtering: yesNo('--filtering', options.filtering) ?? present?.filtering ?? false,
  };
}

const types = ['String', 'Boolean', 'Integer', 'DateTime', 'Reference', 'Binary'] as const;

function typeOf(word: string | undefined): Listed['type'] | undefined {
  const type = types.find((known) => known.toLowerCase() === word?.toLowerCase());
  if (word === undefined || type !== undefined) return type;
  throw new CommandRefused(`${word} is no type.`, `Say one of ${types.join(', ')}.`, exitCodes.usage);
}

function yesNo(option: string, word: string | undefined): boolean | undefined {
  if (word === undefined) return undefined;
  if (word === 'yes' || word === 'no') return word === 'yes';
  throw new CommandRefused(`${option} ${word} is neither yes nor no.`, 'Say yes or no.', exitCodes.usage);
}

function paramsOf(application: string, { groups }: { readonly groups?: boolean }): Params {
  return { application, object: groups === true ? 'Group' : 'User' };
}

function showTarget(output: Output, { target }: Lists): void {
  output.table(
    target,
    [
      { title: 'ATTRIBUTE', value: ({ name }) => name },
      { title: 'TYPE', value: ({ type }) => type },
      { title: 'FILTERING', value: mark((each) => each.filtering) },
      { title: 'REQUIRED', value: mark((each) => each.required) },
      { title: 'MULTI', value: mark((each) => each.multiValued) },
      { title: 'EXACT CASE', value: mark((each) => each.caseExact) },
      { title: 'MAPPED', value: mark((each) => each.mapped) },
      { title: '', value: (each) => origins[each.origin] },
    ],
    'It has no attributes.',
  );
}

const origins = { application: null, described: 'described here', own: 'added here' } as const;

function mark(holds: (attribute: Listed) => boolean): (attribute: Listed) => string | null {
  return (attribute) => (holds(attribute) ? 'yes' : null);
}

function showSource(output: Output, { source }: Lists): void {
  output.table(
    source,
    [
      { title: 'ATTRIBUTE', value: ({ name }) => name },
      { title: 'TYPE', value: ({ type }) => type },
    ],
    'The directory has no attributes.',
  );
}
