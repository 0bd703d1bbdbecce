import type { Command } from 'commander';
import { type Cli, examples } from '../cli.ts';
import { portOption, wholeNumber } from '../number-option.ts';
import { readText } from '../read-file.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { stopSignal } from '../stop-signal.ts';

interface TargetCommandOptions {
  readonly faults?: string;
  readonly port: number;
  readonly token?: string;
  readonly seed?: number;
  readonly schema?: boolean;
  readonly quiet?: boolean;
}

/** `rollcall target`: a SCIM application to rehearse with, which lies in `rehearsal/`. */
export function targetCommand(program: Command, cli: Cli): void {
  const command = program
    .command('target')
    .description(
      'Serve a SCIM 2.0 application to rehearse with, in memory of this process alone; with --faults it answers 429 and 5xx, ' +
        'hangs, drops connections, lies in paging … as the file says.',
    )
    .option('--faults <file>', 'what goes wrong, as JSON')
    .option('--port <number>', 'port to listen on, on this machine; 0 takes any free one', portOption, 0)
    .option('--token <token>', 'the bearer token that it takes; else ROLLCALL_SECRET_TOKEN, else one is made')
    .option(
      '--seed <number>',
      'where chance begins, in place of the file’s',
      wholeNumber('--seed', { min: 0, max: 0xffff_ffff }),
    )
    .option('--schema', 'print the JSON Schema of the file and end')
    .option('--quiet', 'do not print the requests')
    .action(async (options: TargetCommandOptions) => {
      const ended = stopSignal();
      // It opens an installation of its own, which no other command should load.
      const { faultScriptSchema, noFaults } = await import('#rehearsal/fault-script.ts');
      if (options.schema === true) {
        cli.surroundings.out(`${JSON.stringify(faultScriptSchema(), null, 2)}\n`);
        return;
      }
      const script = options.faults === undefined ? noFaults : await readScript(options.faults);
      const token = options.token ?? cli.surroundings.env.ROLLCALL_SECRET_TOKEN;
      const { openRehearsalTarget } = await import('#rehearsal/open-target.ts');
      const output = cli.output(command);
      const target = await openRehearsalTarget({
        port: options.port,
        script,
        ...(token === undefined ? {} : { token }),
        ...(options.seed === undefined ? {} : { seed: options.seed }),
        heard: ({ method, path, query, status, faults }) => {
          if (options.quiet === true) return;
          const asked = query === '' ? path : `${path}?${decoded(query)}`;
          const trouble = faults.length === 0 ? '' : `  (${faults.join(', ')})`;
          output.notice(`${status === 0 ? 'cut' : status}  ${method} ${asked}${trouble}`);
        },
      }).catch((error: unknown) => {
        throw new CommandRefused(
          error instanceof Error ? error.message : String(error),
          'Choose another port with --port.',
          exitCodes.unusable,
        );
      });
      const state = target.tenantUrl.replace(/[^/]*$/, '_state');
      output.result({ tenantUrl: target.tenantUrl, token: target.token, state, pid: process.pid }, () => {
        output.details([
          ['Tenant URL', target.tenantUrl],
          ['Secret Token', target.token],
          ['Its state', state],
          ['Faults', script.faults.length === 0 ? 'none' : script.faults.length],
        ]);
        output.line('Ctrl-C stops; nothing is kept.');
      });
      await ended;
      await target.close();
    });
  examples(
    command,
    'rollcall target --port 9000',
    'rollcall target --port 9000 --faults faults.json --seed 7',
    'rollcall target --schema > faults.schema.json',
  );
}

async function readScript(file: string) {
  const { parseFaultScript } = await import('#rehearsal/parse-fault-script.ts');
  const advice = 'Give --faults a file that this user may read.';
  const text = await readText(file, { advice, exitCode: exitCodes.unusable });
  const parsed = parseFaultScript(text);
  if (parsed.ok) return parsed.script;
  const lines = parsed.problems.slice(0, 20).map(({ line, message }) => `${file}:${line}: ${message}`);
  throw new CommandRefused(
    lines.join('\n'),
    'rollcall target --schema prints what the file may hold.',
    exitCodes.usage,
  );
}

/** For reading: as it was meant, where it can be decoded. */
function decoded(query: string): string {
  try {
    return decodeURIComponent(query.replaceAll('+', ' '));
  } catch {
    return query;
  }
}
