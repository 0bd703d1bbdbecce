import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { openRollcall, type Rollcall } from '#main.ts';
import { isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import { createFaultPicker } from './fault-picker.ts';
import { type FaultScript, noFaults } from './fault-script.ts';
import { type Answer, type FaultServerOptions, type Heard, listenWithFaults } from './fault-server.ts';

export interface RehearsalOptions {
  /** 0: any free one. */
  readonly port: number;
  /** The bearer token that it takes; absent: one is made. */
  readonly token?: string;
  readonly script?: FaultScript;
  /** In place of the script's. */
  readonly seed?: number;
  /** Told of each request below the Tenant URL, once it is answered. */
  heard?(request: Heard): void;
}

export interface RehearsalTarget {
  readonly tenantUrl: string;
  readonly token: string;
  /** Everything below the Tenant URL that was heard, oldest first; the last 10,000. */
  readonly requests: readonly Heard[];
  /** Lets other things go wrong from now on; its counts begin anew. */
  play(script: FaultScript, seed?: number): void;
  /** What stands there now. */
  state(): Promise<RehearsalState>;
  close(): Promise<void>;
}

export interface RehearsalState {
  readonly users: readonly JsonObject[];
  readonly groups: readonly JsonObject[];
  readonly requests: number;
  readonly faults: readonly { readonly fault: string; readonly times: number }[];
}

const base = '/scim';
const tenant = 'rehearsal';
const kept = 10_000;

/**
 * A SCIM 2.0 application to rehearse with: the plain profile of our own service provider, in a folder of its own that goes with
 * it, behind a server that lets go wrong what the script says. @throws Error when the port cannot be had
 */
export async function openRehearsalTarget(options: RehearsalOptions): Promise<RehearsalTarget> {
  const data = await mkdtemp(join(tmpdir(), 'rollcall-rehearsal-'));
  const requests: Heard[] = [];
  let picker = createFaultPicker(options.script ?? noFaults, options.seed);
  const rollcall = await openRollcall({ data, sandbox: true, logLevel: 'silent' });
  const close = async () => {
    await rollcall.close();
    await rm(data, { recursive: true, force: true });
  };
  try {
    const inside = await openTenant(rollcall);
    const token = options.token ?? inside.token;
    const origin: { url: string } = { url: '' };
    const work = behind(rollcall, inside, token, origin);
    const state = () => readState(work, token, { requests, faults: () => picker.happened() });
    const server = await listenWithFaults({
      port: options.port,
      base,
      faults: () => picker,
      work,
      beside: async (path) => (path === '/_state' ? JSON.parse(JSON.stringify(await state())) : undefined),
      heard(request) {
        requests.push(request);
        if (requests.length > kept) requests.shift();
        options.heard?.(request);
      },
    });
    origin.url = `http://127.0.0.1:${server.port}${base}`;
    return {
      tenantUrl: origin.url,
      token,
      requests,
      play(script, seed) {
        picker = createFaultPicker(script, seed);
      },
      state,
      async close() {
        await server.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Inside {
  readonly url: string;
  readonly token: string;
}

async function openTenant(rollcall: Rollcall): Promise<Inside> {
  const transport = { fetch: (request: Request) => rollcall.fetch(request), url: rollcall.url, token: rollcall.token };
  const { call } = createClient(transport, 'rehearsal');
  await call(contract.createTenant, { body: { name: tenant, profile: 'generic' } });
  const made = await call(contract.createCredential, { params: { tenant }, body: {} });
  return { url: made.baseUrl, token: made.secretToken ?? '' };
}

/** The tenant, as reached from outside: with the token of the target, and addresses that are the target's. */
function behind(rollcall: Rollcall, inside: Inside, token: string, outside: { readonly url: string }): Work {
  return async ({ method, path, headers, body }) => {
    const authorization = headers.authorization === `Bearer ${token}` ? `Bearer ${inside.token}` : '';
    const sent = new Headers({ authorization });
    for (const name of ['content-type', 'accept', 'if-match', 'if-none-match']) {
      const value = headers[name];
      if (typeof value === 'string') sent.set(name, value);
    }
    const request = new Request(inside.url + path, { method, headers: sent, ...(body === '' ? {} : { body }) });
    const reply = await rollcall.fetch(request);
    const theirs = (text: string) => text.replaceAll(inside.url, outside.url);
    const shown = [...reply.headers].filter(([name]) => !/^(content-length|transfer-encoding)$/.test(name));
    return {
      status: reply.status,
      headers: Object.fromEntries(shown.map(([name, value]) => [name, theirs(value)])),
      body: theirs(await reply.text()),
    };
  };
}

type Work = FaultServerOptions['work'];

async function readState(
  work: Work,
  token: string,
  counts: { readonly requests: readonly Heard[]; readonly faults: () => RehearsalState['faults'] },
): Promise<RehearsalState> {
  return {
    users: await everyPage(work, token, '/Users'),
    groups: await everyPage(work, token, '/Groups'),
    requests: counts.requests.length,
    faults: counts.faults(),
  };
}

async function everyPage(work: Work, token: string, path: string): Promise<readonly JsonObject[]> {
  const found: JsonObject[] = [];
  for (;;) {
    const query = `?startIndex=${found.length + 1}&count=100`;
    const headers = { authorization: `Bearer ${token}` };
    const page = objectsOf(await work({ method: 'GET', path: path + query, headers, body: '' }));
    found.push(...page);
    if (page.length === 0) return found;
  }
}

function objectsOf({ body }: Answer): readonly JsonObject[] {
  const json: Json = JSON.parse(body);
  const listed = isJsonObject(json) ? own(json, 'Resources') : undefined;
  return Array.isArray(listed) ? listed.filter(isJsonObject) : [];
}
