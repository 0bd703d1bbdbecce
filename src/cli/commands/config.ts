import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples, type Session } from '../cli.ts';
import type { Output } from '../output.ts';
import { readText } from '../read-file.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { toldAtLines } from '../told-at-lines.ts';
import { addConfigCheck } from './config-check.ts';
import { differenceCount, showDifferences } from './differences-shown.ts';

const wanted = { advice: 'Name a file that rollcall config export wrote.' };

type Changes = Reply<typeof contract.diffConfiguration>;

/** `rollcall config export|diff|apply|schema`: the configuration as one file that can be reviewed and put in force; `check`: the settings of the server. */
export function configCommands(program: Command, cli: Cli): void {
  const config = program
    .command('config')
    .description(
      'Applications, mappings, scopes, assignments and guards as one YAML file; and the settings of the server.',
    );
  addExport(config, cli);
  addDiff(config, cli);
  addApply(config, cli);
  addSchema(config, cli);
  addConfigCheck(config, cli);
}

function addExport(config: Command, cli: Cli): void {
  const command = config
    .command('export')
    .option('--app <application>', 'only this one: name or number')
    .option('--assignments <managed|ignored>', 'with or without who is assigned; usual: with, up to 1,000')
    .description('Print the configuration as YAML. No secret is in it: env:NAME stands where one is stored.')
    .action(async (options: { app?: string; assignments?: string }) => {
      const assignments = assignmentsOf(options.assignments);
      await cli.session(command, async ({ client, output }) => {
        const query = { application: options.app, assignments };
        const reply = await client.call(contract.exportConfiguration, { query });
        output.result(reply, () => {
          for (const line of reply.text.trimEnd().split('\n')) output.line(line);
        });
      });
    });
  examples(command, 'rollcall config export > rollcall.yaml', 'rollcall config export --app Wiki');
}

function assignmentsOf(text: string | undefined): 'managed' | 'ignored' | undefined {
  if (text === undefined || text === 'managed' || text === 'ignored') return text;
  throw new CommandRefused(`--assignments ${text} is not known.`, 'Give managed or ignored.', exitCodes.usage);
}

function addDiff(config: Command, cli: Cli): void {
  const command = config
    .command('diff')
    .argument('<file>', 'a configuration file')
    .option('--prune', 'applications that the file lacks are to be removed')
    .description('What the file would change. Exit status 2 where it differs.')
    .action(async (file: string, options: { prune?: true }) => {
      await cli.session(command, async ({ client, output }) => {
        const text = await readText(file, wanted);
        const body = { text, prune: options.prune };
        const reply = await toldAtLines(file, client.call(contract.diffConfiguration, { body }));
        output.result(reply, () => showChanges(output, reply));
        if (reply.changes.length > 0)
          throw new CommandRefused(summary(reply), `rollcall config apply ${file} makes it so.`, exitCodes.differs);
      });
    });
  examples(command, 'rollcall config diff rollcall.yaml');
}

interface Apply {
  readonly dryRun?: true;
  readonly draft?: true;
  readonly yes?: true;
  readonly prune?: true;
  readonly note?: string;
}

function addApply(config: Command, cli: Cli): void {
  const command = config
    .command('apply')
    .argument('<file>', 'a configuration file')
    .option('--dry-run', 'say what would be changed, and change nothing')
    .option('--draft', 'put mappings and scopes into drafts, and change nothing else')
    .option('--yes', 'also take away what the file lacks: rows, roles, assignments')
    .option('--prune', 'remove applications that the file lacks; their accounts are kept (needs --yes)')
    .option('--note <text>', 'why; it stands in versions and audit')
    .description('Make everything as the file wants it, all or nothing. Secrets are read here: env:NAME, file:PATH.')
    .action(async (file: string, options: Apply) => {
      await cli.session(command, (session) => apply(session, cli, file, options));
    });
  examples(
    command,
    'rollcall config apply rollcall.yaml --dry-run',
    'rollcall config apply rollcall.yaml --note "titles from department" --yes',
  );
}

async function apply({ client, output }: Session, cli: Cli, file: string, options: Apply): Promise<void> {
  const text = await readText(file, wanted);
  const { prune, draft, note } = options;
  const looked = await toldAtLines(file, client.call(contract.diffConfiguration, { body: { text, prune } }));
  if (options.dryRun === true) {
    output.result({ ...looked, applied: false }, () => showChanges(output, looked));
    return;
  }
  const secrets = draft === true ? {} : await secretsOf(looked, text, cli, file);
  const body = { text, prune, draft, note, secrets, removals: options.yes };
  const reply = await toldAtLines(file, client.call(contract.applyConfiguration, { body }));
  output.result(reply, () => {
    showChanges(output, reply);
    if (reply.applied) output.line(draft === true ? 'Drafts were written.' : 'Applied.');
  });
}

/** Every secret that the file names and this machine has; those that must be handed in must be here. */
async function secretsOf({ secrets }: Changes, text: string, cli: Cli, file: string): Promise<Record<string, string>> {
  const needed = new Set(secrets.map(({ reference }) => reference));
  const named = [...text.matchAll(/\b(?:secretToken|clientSecret): *['"]?((?:env|file):[^'"\n#]+)/g)].map(
    ([, found = '']) => found.trim(),
  );
  const found: Record<string, string> = {};
  for (const reference of new Set([...needed, ...named])) {
    const value = await secretAt(reference, cli, file);
    if (value !== undefined) found[reference] = value;
    else if (needed.has(reference)) {
      const advice = reference.startsWith('env:')
        ? 'Set that variable, and try again.'
        : 'Write the secret into that file.';
      throw new CommandRefused(`The secret ${reference} is not here.`, advice);
    }
  }
  return found;
}

async function secretAt(reference: string, { surroundings }: Cli, file: string): Promise<string | undefined> {
  if (reference.startsWith('env:')) return surroundings.env[reference.slice('env:'.length)];
  const path = resolve(dirname(file), reference.slice('file:'.length));
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch {
    return undefined;
  }
}

function addSchema(config: Command, cli: Cli): void {
  const command = config
    .command('schema')
    .description('Print the JSON Schema of the file: editors complete and check with it.')
    .action(async () => {
      await cli.session(command, async ({ client, output }) => {
        const reply = await client.call(contract.getConfigurationSchema);
        output.line(JSON.stringify(reply, null, 2));
      });
    });
  examples(command, 'rollcall config schema > rollcall.schema.json');
}

function showChanges(output: Output, changes: Changes): void {
  showDifferences(output, changes.changes, 'Everything is as the file wants it.');
  if (changes.changes.length > 0) output.notice(summary(changes));
}

function summary({ changes, removals }: Changes): string {
  const what = differenceCount(changes.length);
  return removals === 0 ? what : `${what} ${removals} take something away.`;
}
