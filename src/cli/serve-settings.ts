import type { Command } from 'commander';
import { type OpenOptions, readSettings, type ServerSettings } from '#main.ts';
import type { Cli } from './cli.ts';
import { egressBy, mendSettings } from './egress-settings.ts';
import { readText } from './read-file.ts';
import { CommandRefused, exitCodes } from './refusal.ts';

/** Resolved settings of the server, and where they come from. */
export interface ServeSettings extends ServerSettings {
  readonly file: string | undefined;
  readonly sources: Readonly<Record<string, string | undefined>>;
  /** What the files of `tlsCert` and `tlsKey` hold. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly egress: NonNullable<OpenOptions['egress']>;
  /** What can be used and still deserves a look. */
  readonly notes: readonly string[];
}

/** Options of a command by which settings are given; `--config` names a file for the rest. */
export function settingOptions(command: Command): Command {
  return command.option(
    '--config <file>',
    'settings as YAML (else ROLLCALL_CONFIG, else server.yaml in the data folder)',
  );
}

/** Reads the settings of `rollcall serve`. @throws CommandRefused with everything that is wrong, a line each */
export async function serveSettings(cli: Cli, command: Command): Promise<ServeSettings> {
  const { config, ...options } = command.opts<Record<string, string | boolean | undefined>>();
  const { env } = cli.surroundings;
  const named = typeof config === 'string' ? config : env.ROLLCALL_CONFIG;
  const { data } = cli.openOptions(command);
  const found = await readSettings({ data, options, env, ...(named === undefined ? {} : { config: named }) });
  if (!found.ok) throw new CommandRefused(found.problems.join('\n'), mendSettings, exitCodes.usage);
  const { settings, sources, file } = found;
  return { ...settings, sources, file, tls: await tlsOf(settings), ...(await egressBy(settings)) };
}

async function tlsOf({ tlsCert, tlsKey }: ServerSettings): Promise<ServeSettings['tls']> {
  if (tlsCert === undefined || tlsKey === undefined) return undefined;
  return { cert: await pem(tlsCert, 'tlsCert (--tls-cert)'), key: await pem(tlsKey, 'tlsKey (--tls-key)') };
}

async function pem(file: string, setting: string): Promise<string> {
  const advice = `Give ${setting} a PEM file that this user may read.`;
  return readText(file, { advice, exitCode: exitCodes.unusable });
}
