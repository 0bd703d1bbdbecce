import { type Client, createClient } from '#http/api/client.ts';
import { openRollcall, type Rollcall } from '#main.ts';
import { freshFolder } from './command-line.ts';
import { freshSchema, withSchema } from './postgres.ts';

/** An installation that serves in this process, with its administrators' API as the command line sees it. */
export interface Installation {
  readonly rollcall: Rollcall;
  readonly call: Client['call'];
  close(): Promise<void>;
}

/** Opens one in a folder of its own, sandboxes allowed; `store`: a PostgreSQL URL in place of the folder's file. */
export async function openInstallation({ store }: { readonly store?: string } = {}): Promise<Installation> {
  const folder = freshFolder();
  const place = store === undefined ? { data: folder.path } : { data: folder.path, store };
  const rollcall = await openRollcall({ ...place, sandbox: true, logLevel: 'silent', serve: { port: 0 } });
  const { url, token } = rollcall;
  const { call } = createClient({ fetch: (request) => rollcall.fetch(request), url, token }, 'tester');
  return {
    rollcall,
    call,
    close: async () => {
      await rollcall.close();
      folder.remove();
    },
  };
}

/** Opens one on SQLite, or on PostgreSQL in a schema of its own that goes with it. */
export async function openInstallationOn(dialect: 'SQLite' | 'PostgreSQL'): Promise<Installation> {
  if (dialect === 'SQLite') return openInstallation();
  const { url, schema, drop } = await freshSchema();
  const opened = await openInstallation({ store: withSchema(url, schema) });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await drop();
    },
  };
}
