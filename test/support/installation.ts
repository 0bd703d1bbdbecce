import { type Client, createClient } from '#http/api/client.ts';
import { type OpenOptions, openRollcall, type Rollcall } from '#main.ts';
import { freshFolder } from './command-line.ts';
import { freshSchema, withSchema } from './postgres.ts';

/** An installation that serves in this process, with its administrators' API as the command line sees it. */
export interface Installation {
  readonly rollcall: Rollcall;
  readonly call: Client['call'];
  /** Where its store is: the folder's file, or this PostgreSQL URL. */
  readonly place: { readonly data: string; readonly store?: string };
  /** Closes it and opens another release in its place, one with this gallery. */
  reopen(gallery: OpenOptions['gallery']): Promise<Installation>;
  close(): Promise<void>;
}

/** What is not as it is everywhere. */
type Also = Pick<OpenOptions, 'gallery' | 'faults'>;

/** Opens one in a folder of its own, sandboxes allowed; `store`: a PostgreSQL URL in place of the folder's file. */
export function openInstallation({ store, ...also }: Also & { readonly store?: string } = {}): Promise<Installation> {
  const folder = freshFolder();
  const place = store === undefined ? { data: folder.path } : { data: folder.path, store };
  return openIn(place, also, async () => folder.remove());
}

async function openIn(place: Installation['place'], also: Also, remove: () => Promise<void>): Promise<Installation> {
  const rollcall = await openRollcall({ ...place, ...also, sandbox: true, logLevel: 'silent', serve: { port: 0 } });
  const { url, token } = rollcall;
  const { call } = createClient({ fetch: (request) => rollcall.fetch(request), url, token }, 'tester');
  return {
    rollcall,
    call,
    place,
    reopen: async (next) => {
      await rollcall.close();
      return openIn(place, next === undefined ? also : { ...also, gallery: next }, remove);
    },
    close: async () => {
      await rollcall.close();
      await remove();
    },
  };
}

/** Opens one on SQLite, or on PostgreSQL in a schema of its own that goes with it. */
export async function openInstallationOn(dialect: 'SQLite' | 'PostgreSQL', also: Also = {}): Promise<Installation> {
  if (dialect === 'SQLite') return openInstallation(also);
  const { url, schema, drop } = await freshSchema();
  const folder = freshFolder();
  return openIn({ data: folder.path, store: withSchema(url, schema) }, also, async () => {
    folder.remove();
    await drop();
  });
}
