import type { Command } from 'commander';
import { ApiRefused } from '#http/api/client.ts';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
import { readText } from '../read-file.ts';
import { CommandRefused } from '../refusal.ts';
import { showDifferences } from './differences-shown.ts';

type Imported = Reply<typeof contract.importSchema>;

/** `rollcall app schema export|import`: mappings as the synchronization schema of Microsoft Graph. */
export function schemaCommands(app: Command, cli: Cli): void {
  const schema = app
    .command('schema')
    .description(
      'Mappings and scoping filters as the synchronization schema of Microsoft Graph: from an Entra job, and back.',
    );
  addExport(schema, cli);
  addImport(schema, cli);
}

function addExport(schema: Command, cli: Cli): void {
  const command = schema
    .command('export')
    .argument('<application>', 'name or number')
    .option('--draft', 'of the draft, where there is one')
    .description('Print the schema as JSON. What it cannot say is told on standard error.')
    .action(async (application: string, query: { draft?: true }) => {
      await cli.session(command, async ({ client, output }) => {
        const reply = await client.call(contract.exportSchema, { params: { application }, query });
        output.result(reply, () => {
          for (const line of JSON.stringify(reply.schema, null, 2).split('\n')) output.line(line);
          for (const { path, message } of reply.notes) output.notice(`${path}: ${message}`);
        });
      });
    });
  examples(command, 'rollcall app schema export Wiki > wiki.schema.json');
}

function addImport(schema: Command, cli: Cli): void {
  const command = schema
    .command('import')
    .argument('<application>', 'name or number')
    .argument('<file>', 'what Microsoft Graph answers to GET …/synchronization/jobs/{id}/schema')
    .option('--dry-run', 'say what would be taken, and write nothing')
    .option('--note <text>', 'why; it stands in the draft')
    .description('Make a draft of the schema, and list what could not be taken.')
    .action(async (application: string, file: string, { dryRun, note }: { dryRun?: true; note?: string }) => {
      await cli.session(command, async ({ client, output }) => {
        const body = {
          text: await readText(file, { advice: 'Name a JSON file that this user may read.' }),
          dryRun,
          note,
        };
        const reply = await told(file, client.call(contract.importSchema, { params: { application }, body }));
        output.result(reply, () => showImported(output, application, reply));
      });
    });
  examples(
    command,
    'rollcall app schema import Wiki entra-job.json --dry-run',
    'rollcall app schema import Wiki entra-job.json --note "from the Entra job"',
  );
}

function showImported(output: Output, application: string, { drafted, rows, changes, notes }: Imported): void {
  showDifferences(output, changes, 'The mapping is as in the schema already.');
  showNotes(output, notes, false, 'Not taken:');
  showNotes(output, notes, true, 'Taken, but works otherwise here:');
  output.line();
  output.line(`${rows} ${rows === 1 ? 'row was' : 'rows were'} taken.`);
  if (drafted)
    output.line(`They are a draft: rollcall app draft publish ${JSON.stringify(application)} puts it in force.`);
}

function showNotes(output: Output, notes: Imported['notes'], taken: boolean, title: string): void {
  const shown = notes.filter((note) => note.taken === taken);
  if (shown.length === 0) return;
  output.line();
  output.line(title);
  for (const { path, message } of shown) {
    output.line(`! ${message}`);
    output.line(`  at ${path}`);
  }
}

/** What is wrong with a file, a line each, with its place in the JSON. */
async function told<Value>(file: string, call: Promise<Value>): Promise<Value> {
  try {
    return await call;
  } catch (error) {
    const places = error instanceof ApiRefused ? (error.problem?.errors ?? []) : [];
    const lines = places
      .filter(({ field }) => field.startsWith('synchronizationRules') || field.startsWith('directories'))
      .map(({ field, message }) => `${file}: ${field}: ${message}`);
    if (lines.length === 0 || !(error instanceof ApiRefused)) throw error;
    throw new CommandRefused([error.message, ...lines].join('\n'), 'Nothing was changed.');
  }
}
