import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { openRollcall, type Rollcall } from '#main.ts';
import { type Cli, examples } from '../cli.ts';
import { portOption } from '../number-option.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { stopSignal } from '../stop-signal.ts';

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly publicUrl?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly behindProxy?: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** `rollcall serve`: until SIGTERM or SIGINT, then a clean end. */
export function serveCommand(program: Command, cli: Cli): void {
  const command = program
    .command('serve')
    .description('Serve this installation: the SCIM endpoints of its tenants, its jobs and the administrators’ API.')
    .option('--port <number>', 'port to listen on; 0 takes any free one', portOption, 8080)
    .option('--host <address>', 'address to listen on; others than loopback need TLS or --behind-proxy', '127.0.0.1')
    .option('--public-url <url>', 'the address that clients use, when it is not the one listened on')
    .option('--tls-cert <file>', 'certificate chain as PEM')
    .option('--tls-key <file>', 'its private key as PEM')
    .option('--behind-proxy', 'something in front speaks TLS and adds X-Forwarded-For')
    .option('--log-level <level>', 'debug, info, warn, error or silent', 'info')
    .action(async (options: ServeOptions) => {
      // A signal that comes while it starts must end it cleanly, too.
      const ended = stopSignal();
      const rollcall = await openRollcall({
        ...cli.openOptions(command),
        logLevel: logLevel(options.logLevel),
        serve: await serveOptions(options),
      });
      sayServed(rollcall, cli, command);
      await ended;
      await rollcall.close();
    });
  examples(
    command,
    'rollcall serve --data ./data --port 8080',
    'rollcall serve --data ./data --sandbox',
    'rollcall serve --host 0.0.0.0 --behind-proxy --public-url https://rollcall.example.org',
  );
}

async function serveOptions(options: ServeOptions): Promise<NonNullable<Parameters<typeof openRollcall>[0]['serve']>> {
  return {
    port: options.port,
    host: options.host,
    behindProxy: options.behindProxy === true,
    ...(options.publicUrl === undefined ? {} : { publicUrl: publicUrl(options.publicUrl) }),
    ...(await tls(options)),
  };
}

async function tls({ tlsCert, tlsKey }: ServeOptions): Promise<{ tls?: { cert: string; key: string } }> {
  if (tlsCert === undefined && tlsKey === undefined) return {};
  if (tlsCert === undefined || tlsKey === undefined) {
    throw new CommandRefused('TLS needs both files.', 'Give --tls-cert and --tls-key.', exitCodes.usage);
  }
  return { tls: { cert: await pem(tlsCert, '--tls-cert'), key: await pem(tlsKey, '--tls-key') } };
}

async function pem(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new CommandRefused(
      `${file} cannot be read.`,
      `Give ${option} a PEM file that this user may read.`,
      exitCodes.unusable,
    );
  }
}

function publicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new CommandRefused(
      `--public-url ${text} is no web address.`,
      'Give it as https://rollcall.example.org, without query and fragment.',
      exitCodes.usage,
    );
  }
  return url.href.replace(/\/+$/, '');
}

function logLevel(text: string): ServeOptions['logLevel'] {
  const level = (['debug', 'info', 'warn', 'error', 'silent'] as const).find((known) => known === text);
  if (level !== undefined) return level;
  throw new CommandRefused(
    `--log-level ${text} is not known.`,
    'Give debug, info, warn, error or silent.',
    exitCodes.usage,
  );
}

function sayServed(rollcall: Rollcall, cli: Cli, command: Command): void {
  const output = cli.output(command);
  const { data, store, sandbox, setupLink } = rollcall;
  const json = { url: rollcall.url, data, store, sandbox, pid: process.pid, setupLink: setupLink ?? null };
  output.result(json, () => {
    output.line(`Rollcall serves ${rollcall.url}`);
    output.details([
      ['Data', data],
      ['Store', store === 'sqlite' ? 'SQLite in the data folder' : 'PostgreSQL'],
      ['Sandboxes', sandbox ? 'allowed' : 'not allowed (start with --sandbox to allow them)'],
      ['Ready', `${rollcall.url}/health`],
    ]);
    if (setupLink !== undefined) {
      output.line();
      output.line('There is no administrator yet. Make the first here, within an hour:');
      output.line(`  ${setupLink}`);
    }
    output.line();
    output.line('Next, in another terminal:');
    for (const step of nextSteps(data, sandbox)) output.line(`  ${step}`);
    output.line();
    output.line('Ctrl-C stops.');
  });
}

function nextSteps(data: string, sandbox: boolean): string[] {
  const tail = `--data ${data}`;
  return [
    `rollcall directory import people.csv groups.csv ${tail}`,
    `rollcall app gallery ${tail}`,
    ...(sandbox ? [`rollcall tenant create acme --profile generic ${tail}`] : []),
    `rollcall job status ${tail}`,
  ];
}
