import { resolve } from 'node:path';
import type { Command } from 'commander';
import { restoreBackup } from '#main.ts';
import { type Cli, examples } from '../cli.ts';

/** `… restore FILE`: works on the folder itself, which no server may own meanwhile. */
export function addRestore(parent: Command, cli: Cli, { hidden = false } = {}): void {
  const restore = parent
    .command('restore', { hidden })
    .argument('<file>', 'a backup that rollcall backup create wrote; it is left as it is')
    .description(
      'Put a backup in place, in a data folder without a store, or with --store in a PostgreSQL schema without tables. ' +
        'Its sealing key must be there first: secret.key in the folder, ROLLCALL_KEY_FILE or ROLLCALL_KEY.',
    )
    .action(async (file: string) => {
      const { data, store, key, keyFile } = cli.openOptions(restore);
      const restored = await restoreBackup({
        file: resolve(file),
        data,
        ...(store === undefined ? {} : { store }),
        ...(key === undefined ? {} : { key }),
        ...(keyFile === undefined ? {} : { keyFile }),
        user: cli.surroundings.user,
      });
      const output = cli.output(restore);
      output.result(restored, () => {
        const place = restored.store === 'sqlite' ? restored.data : 'PostgreSQL';
        output.line(`Restored ${file} into ${place}: ${restored.tenants} tenants; key ${restored.keyId} opens it.`);
        output.line('What happened after the backup is unknown to it. Next, for each application:');
        output.line(`  rollcall job restart NAME --data ${restored.data}`);
      });
    });
  examples(
    restore,
    'cp /safe/secret.key ./data/ && rollcall backup restore monday.db --data ./data',
    'rollcall backup restore monday.db --data ./data --store postgresql://rollcall@db.example.org/rollcall',
  );
}
