import type { Command } from 'commander';
import { NoAnswer } from '#check/answer.ts';
import type { Finding, Report } from '#check/report.ts';
import { type Client, clients } from '#check/requirement.ts';
import { type Cli, examples } from '../cli.ts';
import { egressHere } from '../egress-settings.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { secretOption } from '../secret-option.ts';
import { stopSignal } from '../stop-signal.ts';

interface CheckCommandOptions {
  readonly token?: string;
  readonly authorization?: string;
  readonly for?: readonly string[];
  readonly domain: string;
  readonly exchanges?: boolean;
  readonly quiet?: boolean;
}

/** What `--for` takes: a word for each kind of client. */
const named: Readonly<Record<string, readonly Client[]>> = {
  entra: ['entra'],
  okta: ['oktaCatalogue', 'oktaWizard'],
  onelogin: ['onelogin'],
  google: ['google'],
  jumpcloud: ['jumpcloud'],
  ping: ['ping'],
  authentik: ['authentik'],
};

/** `rollcall check URL`: what anybody's SCIM endpoint does otherwise than identity providers and the RFCs want. */
export function checkCommand(program: Command, cli: Cli): void {
  const command = program
    .command('check')
    .argument('<url>', 'the base URL of a SCIM 2.0 endpoint; below it lies /Users')
    .description(
      'Check a SCIM endpoint: what RFC 7643 and 7644 demand and what identity providers send, each failure with whom it ' +
        'hurts and what to change. It makes users and groups there and removes them again.',
    )
    .option('--token <token>', 'the bearer token; else ROLLCALL_SECRET_TOKEN; - reads it from standard input')
    .option('--authorization <value>', 'the whole Authorization header, for other schemes: "Basic …"')
    .option('--for <provider...>', `only what concerns these: ${Object.keys(named).join(', ')}`)
    .option('--domain <domain>', 'behind the @ of the users that are made', 'example.com')
    .option('--exchanges', 'show what went over the wire where something failed')
    .option('--quiet', 'do not print what passed')
    .action(async (url: string, options: CheckCommandOptions) => {
      const output = cli.output(command);
      const authorization = await authorizationOf(options, cli.surroundings.env.ROLLCALL_SECRET_TOKEN);
      const ending = new AbortController();
      void stopSignal().then(() => ending.abort());
      const shown = { suite: '' };
      const egress = await egressHere(cli.openOptions(command).data, cli.surroundings.env);
      const { checkUrl } = await import('#main.ts');
      const report = await checkUrl({
        url: urlOf(url),
        authorization,
        ...(options.for === undefined ? {} : { clients: clientsOf(options.for) }),
        domain: options.domain,
        egress,
        signal: ending.signal,
        heard: (finding) => {
          if (!output.json) show(output, finding, options, shown);
        },
      }).catch((error: unknown) => {
        if (!(error instanceof NoAnswer)) throw error;
        throw new CommandRefused(
          error.message,
          'Check the address, and that it can be reached from here.',
          exitCodes.unusable,
        );
      });
      output.result(options.exchanges === true ? report : withoutExchanges(report), () => sumUp(output, report));
      if (report.stopped)
        throw new CommandRefused(
          'The check was stopped before its end: what stands above is not the whole of it.',
          'Run it again.',
        );
      if (report.failed > 0)
        throw new CommandRefused(
          `${report.failed} of ${report.findings.length} requirements are not met.`,
          'Each that failed stands above with what is wanted; --exchanges shows what went over the wire.',
        );
    });
  examples(
    command,
    'rollcall check https://api.example.com/scim/v2 --token s3cr3t',
    'rollcall check https://api.example.com/scim/v2 --for entra okta --quiet --exchanges',
    'rollcall check http://localhost:3000/scim --json > report.json',
  );
}

function urlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return text;
  throw new CommandRefused(
    `"${text}" is no address.`,
    'Give one like https://api.example.com/scim/v2.',
    exitCodes.usage,
  );
}

async function authorizationOf(
  { token, authorization }: CheckCommandOptions,
  variable: string | undefined,
): Promise<string> {
  if (authorization !== undefined && token !== undefined)
    throw new CommandRefused('--token and --authorization say the same.', 'Give one of them.', exitCodes.usage);
  if (authorization !== undefined) return authorization;
  const secret = await secretOption(token, variable);
  if (secret !== undefined && secret !== '') return `Bearer ${secret}`;
  throw new CommandRefused(
    'There is no credential.',
    'Give --token, --authorization, or set ROLLCALL_SECRET_TOKEN.',
    exitCodes.usage,
  );
}

function clientsOf(words: readonly string[]): readonly Client[] {
  return words
    .flatMap((word) => word.split(','))
    .flatMap((word) => {
      const found = Object.hasOwn(named, word.toLowerCase()) ? named[word.toLowerCase()] : undefined;
      if (found !== undefined) return found;
      const known = Object.keys(named).join(', ');
      throw new CommandRefused(`--for does not know "${word}".`, `It knows ${known}.`, exitCodes.usage);
    });
}

const marks = { passed: 'ok      ', warned: 'differs ', failed: 'FAILED  ', skipped: 'skipped ' } as const;
const indent = ' '.repeat(8);

function show(output: Output, finding: Finding, options: CheckCommandOptions, shown: { suite: string }): void {
  const { verdict, title, suite, found, hurts, advice, source, exchanges } = finding;
  if (options.quiet === true && verdict === 'passed') return;
  if (shown.suite !== suite) output.line(`${shown.suite === '' ? '' : '\n'}${suite}`);
  shown.suite = suite;
  output.line(`${marks[verdict]}${title}`);
  for (const problem of found) output.line(`${indent}${problem}`);
  if (verdict === 'passed' || verdict === 'skipped') return;
  output.line(`${indent}Hurts: ${hurts.map((client) => clients[client]).join(', ')}`);
  output.line(`${indent}Change: ${advice}`);
  output.line(`${indent}See: ${source}`);
  if (options.exchanges !== true) return;
  for (const { request, body, status, answer } of exchanges) {
    output.line(`${indent}${request} → ${status}`);
    if (body !== undefined) output.line(`${indent}  > ${body}`);
    if (answer !== '') output.line(`${indent}  < ${answer}`);
  }
}

function sumUp(output: Output, { passed, warned, failed, skipped, clients: tallies, left }: Report): void {
  output.line();
  const what = [`${passed} passed`, `${failed} failed`, `${warned} differ`, `${skipped} skipped`];
  output.line(what.join(', '));
  output.line();
  output.table(
    tallies,
    [
      { title: 'Who', value: ({ client }) => clients[client] },
      { title: 'Met', value: ({ passed: met }) => met },
      { title: 'Not met', value: ({ failed: unmet }) => unmet },
    ],
    'Nothing was asked.',
  );
  for (const path of left) output.line(`left there: ${path}; remove it by hand`);
}

/** Whoever reads the report wants them only when they ask for them: they are most of it. */
function withoutExchanges(report: Report): object {
  return { ...report, findings: report.findings.map(({ exchanges: _, ...rest }) => rest) };
}
