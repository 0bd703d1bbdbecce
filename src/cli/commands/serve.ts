import type { Command } from 'commander';
import { openRollcall, type Rollcall } from '#main.ts';
import { type Cli, examples } from '../cli.ts';
import { type ServeSettings, serveSettings, settingOptions } from '../serve-settings.ts';
import { stopSignal } from '../stop-signal.ts';

/** `rollcall serve`: until SIGTERM or SIGINT, then a clean end. */
export function serveCommand(program: Command, cli: Cli): void {
  const command = settingOptions(program.command('serve').alias('start'))
    .description('Serve this installation: the SCIM endpoints of its tenants, its jobs and the administrators’ API.')
    .option('--port <number>', 'port to listen on; 0 takes any free one (usual: 8080)')
    .option(
      '--host <address>',
      'address to listen on; others than loopback need TLS or --behind-proxy (usual: 127.0.0.1)',
    )
    .option('--public-url <url>', 'the address that clients use, when it is not the one listened on')
    .option('--tls-cert <file>', 'certificate chain as PEM')
    .option('--tls-key <file>', 'its private key as PEM')
    .option('--behind-proxy', 'something in front speaks TLS and adds X-Forwarded-For')
    .option(
      '--trusted-proxy <addresses>',
      'whose X-Forwarded-For counts: 192.0.2.7,10.0.0.0/8,loopback,private (usual: who connects from a private address)',
    )
    .option('--outbound-ca <file>', 'certificate authorities as PEM, trusted besides the system’s')
    .option('--outbound-proxy <url>', 'the proxy through which everything outside is reached')
    .option('--outbound-no-proxy <hosts>', 'hosts, addresses and networks that are reached without it')
    .option('--outbound-proxy-resolves', 'hand it names instead of addresses that were checked here')
    .option(
      '--profiles <paths>',
      'profile files, or folders of them, with commas between (profiles/ in the data folder counts anyway)',
    )
    .option('--log-level <level>', 'debug, info, warn, error or silent (usual: info)')
    .action(async () => {
      const settings = await serveSettings(cli, command);
      // A signal that comes while it starts must end it cleanly, too.
      const ended = stopSignal();
      const rollcall = await openRollcall({
        ...cli.openOptions(command),
        logLevel: settings.logLevel,
        egress: settings.egress,
        serve: serveOptions(settings),
        ...profilesOf(settings),
      });
      for (const note of settings.notes) cli.surroundings.err(`${note}\n`);
      sayServed(rollcall, cli, command);
      await ended;
      await rollcall.close();
    });
  examples(
    command,
    'rollcall serve --data ./data --port 8080',
    'rollcall serve --data ./data --sandbox',
    'rollcall serve --host 0.0.0.0 --behind-proxy --trusted-proxy 10.0.0.5 --public-url https://rollcall.example.org',
  );
}

function serveOptions({ port, host, behindProxy, trustedProxy, publicUrl, tls }: ServeSettings) {
  return {
    port,
    host,
    behindProxy,
    ...(trustedProxy === undefined ? {} : { trustedProxy }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(tls === undefined ? {} : { tls }),
  };
}

function profilesOf({ profiles }: ServeSettings) {
  if (profiles === undefined) return {};
  const paths = profiles.split(',').map((path) => path.trim());
  return { profileFiles: paths.filter((path) => path !== '') };
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
