import type { Command } from 'commander';
import { type Cli, examples } from '../cli.ts';
import { serveSettings, settingOptions } from '../serve-settings.ts';

/** `rollcall config check`: what `rollcall serve` would be told, without starting it. */
export function addConfigCheck(config: Command, cli: Cli): void {
  const command = settingOptions(config.command('check'))
    .description('Check the settings of the server: file and environment. Says what each is and where it comes from.')
    .action(async () => {
      const { sources, file, tls, egress, notes, ...settings } = await serveSettings(cli, command);
      const output = cli.output(command);
      const shown = Object.entries(settings).map(([name, value]) => ({
        name,
        value: name === 'outboundProxy' ? withoutPassword(value) : value,
        from: sources[name],
      }));
      output.result({ file: file ?? null, settings: shown, notes }, () => {
        output.line(file === undefined ? 'No file of settings is used.' : `Settings of ${file}`);
        output.details(shown.map(({ name, value, from }) => [name, `${value} (${from})`]));
        if (tls !== undefined) output.line('The TLS files can be read.');
        if (egress.trust !== undefined) output.line('The certificate authorities can be read.');
        for (const note of notes) output.line(note);
        output.line('The settings can be used.');
      });
    });
  examples(command, 'rollcall config check --data ./data', 'rollcall config check --config /etc/rollcall/server.yaml');
}

/** The proxy's address as it may be shown. */
function withoutPassword(value: unknown): unknown {
  if (typeof value !== 'string' || !URL.canParse(value)) return value;
  const url = new URL(value);
  if (url.password !== '') url.password = 'redacted';
  return url.href;
}
