import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Endpoint } from './load/drive.ts';
import { decodeServerMessage } from './servers/decode-message.ts';
import type { Answered, Order, Ready, ServerMessage, Usage, Worked, WorkOrder } from './servers/message.ts';

/** A process of its own that serves or provisions, with a folder of its own that goes with it. */
export interface ServerProcess {
  readonly name: string;
  /** Where its data lie. */
  readonly folder: string;
  /** Of its first tenant. */
  readonly endpoint: Endpoint;
  readonly endpoints: readonly Endpoint[];
  readonly file: string | undefined;
  /** Of the users that it has made of itself; none when it was to make none. */
  readonly ids: readonly string[];
  usage(): Promise<Usage>;
  work(order: WorkOrder): Promise<Worked>;
  /** What it has answered since this was asked last. */
  answered(): Promise<Answered>;
  /** Ends the process cleanly; the folder stays until `remove`. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export interface StartOptions {
  /** Of a file in `servers/`, or, with `.js`, in `peers/`. */
  readonly server: string;
  readonly argv?: readonly string[];
  /** Folder for a CPU profile, written when the server ends. */
  readonly profile?: string | undefined;
  /** Of a process before it, whose data it goes on with; absent: one of its own. */
  readonly folder?: string | undefined;
}

/** How `bin/rollcall.js` starts Node. */
const asProduct = ['--max-semi-space-size=4', '--heap-growing-percent=100'];
/** Longest that a process may take to end (ms). */
const patience = 30_000;
const nowhere: Endpoint = { origin: '', base: '', headers: {} };

/** Starts `servers/<server>.ts` and waits until it can be asked. */
export async function startServer(options: StartOptions): Promise<ServerProcess> {
  const { server, argv = [], profile } = options;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), `rollcall-bench-${server}-`)));
  const file = server.endsWith('.js') ? `./peers/${server}` : `./servers/${server}.ts`;
  const module = fileURLToPath(new URL(file, import.meta.url));
  const profiled = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(profile, server)}`];
  const execArgv = [...(['engine', 'console'].includes(server) ? asProduct : []), ...profiled];
  const child = fork(module, [folder, ...argv], { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const ready: Ready = await nextMessage(child, 'ready');
  const order = <Kind extends ServerMessage['kind']>(given: Order, kind: Kind) => {
    const answer = nextMessage(child, kind);
    child.send(given);
    return answer;
  };
  return {
    name: server,
    folder,
    endpoint: ready.endpoints[0] ?? nowhere,
    endpoints: ready.endpoints,
    file: ready.file,
    ids: ready.ids ?? [],
    usage: () => order({ kind: 'usage' }, 'usage'),
    work: (given) => order(given, 'worked'),
    answered: () => order({ kind: 'answered' }, 'answered'),
    stop: async () => {
      if (child.connected) child.disconnect();
      // One that is busy with a single request for minutes does not hear it.
      const kill = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(kill);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** @throws Error when the process says something else, or ends */
function nextMessage<Kind extends ServerMessage['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<ServerMessage, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null) =>
      reject(new Error(`a server ended with status ${code} while it was waited for`));
    child.once('exit', died);
    child.once('message', (raw) => {
      child.off('exit', died);
      const message = decodeServerMessage(raw);
      if (isOf(message, kind)) resolve(message);
      else reject(new Error(message.kind === 'failed' ? message.reason : `a server said ${message.kind}, not ${kind}`));
    });
  });
}

function isOf<Kind extends ServerMessage['kind']>(
  message: ServerMessage,
  kind: Kind,
): message is Extract<ServerMessage, { kind: Kind }> {
  return message.kind === kind;
}
