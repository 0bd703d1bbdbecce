import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';

type Explained = Reply<typeof contract.evaluateExpression>;

interface ExplainOptions {
  readonly groups?: boolean;
  readonly for?: string;
  readonly with: readonly string[];
  readonly target?: string;
}

/** `rollcall app mapping explain` and `rollcall app mapping functions`. */
export function expressionCommands(mapping: Command, cli: Cli): void {
  addExplain(mapping, cli);
  addFunctions(mapping, cli);
}

function addExplain(mapping: Command, cli: Cli): void {
  const explain = mapping
    .command('explain')
    .argument('<application>', 'name or number')
    .argument('<expression>', 'e.g. Join(" ", [givenName], [surname])')
    .option('--for <person>', 'a user (userPrincipalName or objectId) or, with --groups, a group')
    .option('--with <attribute=value>', 'an attribute that is taken instead; may be repeated', gathered, [])
    .option('--target <attribute>', 'also say what this attribute of the application would be given')
    .option('--groups', 'attributes of groups')
    .description('Check an expression and show the value of each of its parts; nothing is saved.')
    .action(async (application: string, expression: string, options: ExplainOptions) => {
      const body = {
        object: options.groups === true ? ('Group' as const) : ('User' as const),
        expression,
        person: options.for,
        target: options.target,
        ...(options.with.length === 0 ? {} : { attributes: attributesOf(options.with) }),
      };
      await cli.session(explain, async ({ client, output }) => {
        const reply = await client.call(contract.evaluateExpression, { params: { application }, body });
        output.result(reply, () => show(output, reply));
        const [problem] = reply.problems;
        if (problem !== undefined && !output.json) {
          throw new CommandRefused(`${problem.message} (at character ${problem.position + 1}).`, problem.hint);
        }
      });
    });
  examples(
    explain,
    'rollcall app mapping explain Wiki \'Join(" ", [givenName], [surname])\' --for ada@acme.example',
    "rollcall app mapping explain Wiki 'ToLower([mail])' --with mail=Ada@Acme.example",
  );
}

function addFunctions(mapping: Command, cli: Cli): void {
  const functions = mapping
    .command('functions')
    .argument('[word]', 'only those in whose name or description it occurs')
    .description('List the functions of the mapping language, each with an example.')
    .action(async (word = '') => {
      await cli.session(functions, async ({ client, output }) => {
        const reply = await client.call(contract.listFunctions);
        const wanted = String(word).toLowerCase();
        const found = reply.functions.filter(({ name, summary }) =>
          `${name} ${summary}`.toLowerCase().includes(wanted),
        );
        output.result({ functions: found }, () =>
          output.table(
            found,
            [
              { title: 'FUNCTION', value: ({ usage }) => usage },
              { title: 'GIVES', value: ({ summary }) => summary },
              { title: 'EXAMPLE', value: ({ example }) => `${example.text} → ${example.gives}` },
            ],
            `No function has ${word} in its name or description.`,
          ),
        );
      });
    });
  examples(functions, 'rollcall app mapping functions', 'rollcall app mapping functions date');
}

function show(output: Output, { problems, outcome, person, attributes, value, problem, steps, written }: Explained) {
  if (problems.length > 0) return;
  if (outcome === 'checked') {
    output.line('The expression is sound. Name somebody with --for, or attributes with --with, to see its value.');
    return;
  }
  if (person !== null) output.line(`For ${person.name}:`);
  output.table(
    attributes,
    [
      { title: 'ATTRIBUTE', value: (each) => each.name },
      { title: 'VALUE', value: (each) => valueText(each.value) },
    ],
    'It reads no attribute.',
  );
  output.line();
  output.table(
    steps,
    [
      { title: 'PART', value: ({ depth, text }) => `${'  '.repeat(depth)}${text}` },
      { title: 'VALUE', value: (step) => step.problem ?? valueText(step.value) },
    ],
    'It has no parts.',
  );
  output.line();
  output.line(`Value: ${problem === null ? said(outcome, value) : `none: ${problem.message}. ${problem.hint}`}`);
  if (written !== null) output.line(`Written: ${written.why ?? JSON.stringify(written.value)}`);
}

function said(outcome: Explained['outcome'], value: Explained['value']): string {
  if (outcome === 'left-alone') return '(none: the application keeps what it has)';
  if (outcome === 'candidates') return `the first that nobody in the application has of ${valueText(value)}`;
  return outcome === 'empty' ? '(empty)' : valueText(value);
}

function valueText(value: Explained['value']): string {
  if (value === null) return '(empty)';
  return typeof value === 'string' ? JSON.stringify(value) : value.map((each) => JSON.stringify(each)).join(', ');
}

function gathered(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** A name that is given twice has several values. */
function attributesOf(given: readonly string[]): Record<string, string | string[]> {
  const attributes = new Map<string, string[]>();
  for (const each of given) {
    const at = each.indexOf('=');
    if (at < 1) {
      throw new CommandRefused(`--with ${each} has no value.`, 'Write --with mail=ada@acme.example.', exitCodes.usage);
    }
    const name = each.slice(0, at);
    attributes.set(name, [...(attributes.get(name) ?? []), each.slice(at + 1)]);
  }
  return Object.fromEntries(
    [...attributes].map(([name, [first = '', ...more]]) => [name, more.length === 0 ? first : [first, ...more]]),
  );
}
