import { type Client, createClient } from '#http/api/client.ts';
import { openRollcall, type Rollcall } from '#main.ts';
import { freshFolder } from './command-line.ts';

/** An installation that serves in this process, with its administrators' API as the command line sees it. */
export interface Installation {
  readonly rollcall: Rollcall;
  readonly call: Client['call'];
  close(): Promise<void>;
}

/** Opens one in a folder of its own, sandboxes allowed. */
export async function openInstallation(): Promise<Installation> {
  const folder = freshFolder();
  const rollcall = await openRollcall({ data: folder.path, sandbox: true, logLevel: 'silent', serve: { port: 0 } });
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
