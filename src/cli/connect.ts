import { type Client, createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { type OpenOptions, openRollcall, readServerFile, StartupError } from '#main.ts';
import { egressHere } from './egress-settings.ts';
import { CommandRefused, exitCodes } from './refusal.ts';
import type { Surroundings } from './surroundings.ts';

export interface Connection {
  readonly client: Client;
  /** True when the application runs in this process: what it starts ends with it. */
  readonly inProcess: boolean;
  close(): Promise<void>;
}

const patienceMs = 15_000;
const pauseMs = 100;

/**
 * Reaches the data folder's application: the server that owns it, or, where the folder is free, the same application in
 * this process. A folder that another command holds for a moment is waited for.
 */
export async function connect(options: OpenOptions, actor: string, env: Surroundings['env']): Promise<Connection> {
  for (let waited = 0; ; waited += pauseMs) {
    const served = await findServer(options.data, actor);
    if (served !== undefined) return served;
    try {
      return await openHere({ ...options, egress: await egressHere(options.data, env) }, actor);
    } catch (error) {
      if (!(error instanceof StartupError) || error.code !== 'folder-in-use' || waited >= patienceMs) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function openHere(options: OpenOptions, actor: string): Promise<Connection> {
  const rollcall = await openRollcall(options);
  // No request leaves the process: the address is only a form.
  const transport = {
    fetch: (request: Request) => rollcall.fetch(request),
    url: 'http://localhost',
    token: rollcall.token,
  };
  return { client: createClient(transport, actor), inProcess: true, close: () => rollcall.close() };
}

/** A file without its server behind it was left by a killed one; another program may listen at that address by now. */
async function findServer(data: string, actor: string): Promise<Connection | undefined> {
  const server = await readServerFile(data);
  if (server === undefined) return undefined;
  const { url, token } = server;
  const probe = { fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(5000) }), url, token };
  const status = await createClient(probe, actor)
    .call(contract.getStatus)
    .catch(() => undefined);
  if (status?.data !== data) return undefined;
  const transport = { fetch: (request: Request) => reach(request), url, token };
  return { client: createClient(transport, actor), inProcess: false, close: async () => {} };
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new CommandRefused(
      `The server of this data folder was lost: ${reason}.`,
      'Look at its log; whether the act was done stands in rollcall audit.',
      exitCodes.unusable,
    );
  }
}
