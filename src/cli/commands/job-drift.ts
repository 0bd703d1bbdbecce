import { type Command, Option } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples, type Session } from '../cli.ts';
import { limitOption, wholeNumber } from '../number-option.ts';
import { onOff } from '../on-off.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { whenText } from '../when-text.ts';
import { differenceCount } from './differences-shown.ts';
import { driftKinds, showDrift, showFindings } from './drift-shown.ts';

type Drift = Reply<typeof contract.getDrift>;

interface Filter {
  readonly kind?: (typeof driftKinds)[number];
  readonly attribute?: string;
  readonly text?: string;
}

/** `rollcall job drift …`: what somebody changed at an application. */
export function jobDriftCommands(job: Command, cli: Cli): void {
  const drift = addCheck(job, cli);
  addShow(drift, cli);
  addExport(drift, cli);
  addWriteBack(drift, cli);
  addSettings(drift, cli);
  addCancel(drift, cli);
}

function filterOptions(command: Command): Command {
  return command
    .addOption(new Option('--kind <kind>', 'only these').choices(driftKinds))
    .option('--attribute <path>', 'only of this attribute; members: of groups')
    .option('--text <text>', 'only names, or values that are shown, that hold this');
}

function filterOf({ kind, attribute, text }: Filter) {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(attribute === undefined ? {} : { attribute }),
    ...(text === undefined ? {} : { text }),
  };
}

function addCheck(job: Command, cli: Cli): Command {
  const check = job
    .command('drift')
    .argument('<application>')
    .option('--no-wait', 'do not wait for its end (only where a server checks)')
    .option('--exit-code', 'exit status 4 when something differs, 0 when nothing does')
    .option('--limit <number>', 'how many differences are shown at most', limitOption, 50)
    .description('Compare an application with what was written there: what did somebody change, or take away?')
    .action(async (application: string, options: { wait: boolean; exitCode?: true; limit: number }) => {
      await cli.session(check, async (session) => {
        const { client, output } = session;
        const params = { application };
        const begun = await client.call(contract.checkDrift, { params });
        const drift = options.wait || session.inProcess ? await settled(session, application, begun) : begun;
        const page = await client.call(contract.listDrift, { params, query: { limit: options.limit } });
        output.result({ ...drift, ...page }, () => {
          showDrift(output, drift);
          output.line();
          showFindings(output, page.findings, page.next);
        });
        if (drift.check?.state === 'failed')
          throw new CommandRefused(
            drift.check.problem ?? `${application} could not be checked.`,
            `See whether it can be reached: rollcall app test ${JSON.stringify(application)}. Then check again.`,
          );
        if (options.exitCode === true && drift.total > 0)
          throw new CommandRefused(
            differenceCount(drift.total),
            'They stand above; rollcall job drift show says more of each.',
            exitCodes.changes,
          );
      });
    });
  return examples(
    check,
    'rollcall job drift Acme',
    'rollcall job drift Acme --json --exit-code',
    'rollcall job drift show Acme --kind changed',
  );
}

function addShow(drift: Command, cli: Cli): void {
  const show = filterOptions(drift.command('show').argument('<application>'))
    .option('--after <row>', 'those behind this one', wholeNumber('--after', { min: 1 }))
    .option('--limit <number>', 'how many at most', limitOption, 50)
    .description('What the last check found.')
    .action(async (application: string, options: Filter & { after?: number; limit: number }) => {
      await cli.session(show, async ({ client, output }) => {
        const params = { application };
        const known = await client.call(contract.getDrift, { params });
        const { after, limit } = options;
        const query = { ...filterOf(options), limit, ...(after === undefined ? {} : { after }) };
        const page = await client.call(contract.listDrift, { params, query });
        output.result({ ...known, ...page }, () => {
          showDrift(output, known);
          output.line();
          showFindings(output, page.findings, page.next);
        });
      });
    });
  examples(show, 'rollcall job drift show Acme', 'rollcall job drift show Acme --attribute displayName');
}

function addExport(drift: Command, cli: Cli): void {
  const command = filterOptions(drift.command('export').argument('<application>'))
    .addOption(new Option('--format <format>', 'csv, or json with one object a line').choices(['csv', 'json']))
    .description('All that differs, on standard output.')
    .action(async (application: string, options: Filter & { format?: 'csv' | 'json' }) => {
      await cli.session(command, async ({ client }) => {
        for (let before: string | undefined; ; ) {
          const format = options.format ?? 'csv';
          const query = { ...filterOf(options), format, ...(before === undefined ? {} : { before }) };
          const { text, next } = await client.call(contract.exportDrift, { params: { application }, query });
          cli.surroundings.out(text);
          if (next === null) return;
          before = next;
        }
      });
    });
  examples(command, 'rollcall job drift export Acme > drift.csv');
}

function addWriteBack(drift: Command, cli: Cli): void {
  const command = filterOptions(drift.command('write-back').argument('<application>'))
    .argument('[row...]', 'numbers of differences, as show gives them')
    .option('--all', 'all that fit')
    .description('Have it written as the directory has it: within the guard, and past nobody who is protected.')
    .action(async (application: string, rows: string[], options: Filter & { all?: true }) => {
      if ((options.all === true) === rows.length > 0)
        throw new CommandRefused(
          'It is not said which differences are to be written back.',
          'Give their numbers, as rollcall job drift show has them, or --all, not both.',
          exitCodes.usage,
        );
      const numbers = rows.map((row) => wholeNumber('The row', { min: 1 })(row));
      await cli.session(command, async ({ client, output }) => {
        const body = options.all === true ? { filter: filterOf(options) } : { rows: numbers };
        const reply = await client.call(contract.writeBackDrift, { params: { application }, body });
        const left = reply.left === 0 ? '' : ` ${reply.left} cannot be written back.`;
        const when = reply.when === null ? '' : `; ${whenText[reply.when]}`;
        output.result(reply, () => output.line(`${reply.writtenBack} will be written back${when}.${left}`));
      });
    });
  examples(
    command,
    'rollcall job drift write-back Acme 3 7',
    'rollcall job drift write-back Acme --all --attribute displayName',
  );
}

function addSettings(drift: Command, cli: Cli): void {
  const settings = drift
    .command('settings')
    .argument('<application>')
    .option(
      '--every <hours>',
      'hours from one check to the next; 0: only when asked',
      wholeNumber('--every', { min: 0, max: 8760 }),
    )
    .option('--notify <on|off>', 'tell people when a check finds something new')
    .description('How often drift is looked for by itself. Without options: as it is.')
    .action(async (application: string, options: { every?: number; notify?: string }) => {
      await cli.session(settings, async ({ client, output }) => {
        const params = { application };
        const notify = onOff(options.notify);
        const body = {
          ...(options.every === undefined ? {} : { everyHours: options.every }),
          ...(notify === undefined ? {} : { notify }),
        };
        const asks = Object.keys(body).length === 0;
        const reply = asks
          ? await client.call(contract.getDrift, { params })
          : await client.call(contract.setDriftSettings, { params, body });
        output.result(reply, () => showDrift(output, reply));
      });
    });
  examples(settings, 'rollcall job drift settings Acme --every 24', 'rollcall job drift settings Acme --notify off');
}

function addCancel(drift: Command, cli: Cli): void {
  const cancel = drift
    .command('cancel')
    .argument('<application>')
    .description('End a check where it is. What it has found stays.')
    .action(async (application: string) => {
      await cli.session(cancel, async ({ client, output }) => {
        const reply = await client.call(contract.cancelDrift, { params: { application } });
        output.result(reply, () => output.line('The check was cancelled.'));
      });
    });
  examples(cancel, 'rollcall job drift cancel Acme');
}

const pauseMs = 200;

/** Until the check is over. */
async function settled({ client, progress }: Session, application: string, begun: Drift): Promise<Drift> {
  const bar = progress();
  try {
    let drift = begun;
    while (drift.check?.state === 'checking') {
      bar.at(drift.check.looked, drift.check.expected ?? 0, 'checking');
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      drift = await client.call(contract.getDrift, { params: { application } });
    }
    return drift;
  } finally {
    bar.end();
  }
}
