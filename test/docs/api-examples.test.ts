import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '#http/api/contract.ts';
import { problemAddress, problemCodes } from '#http/api/problem-address.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';
import { curlOf } from '../../site/src/api/example.ts';
import { type Operation, operations } from '../../site/src/api/operations.ts';
import { scimTypes } from './error-codes.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'rollcall-examples-'));

/** Reading first, taking away last, and what lies deepest before what holds it: an example finds what those before it left. */
const place = ({ method, path }: Operation) =>
  ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].indexOf(method) * 1000 - (method === 'DELETE' ? path.length : 0);
const examples = operations()
  .map((operation) => ({ operation, command: curlOf(operation) }))
  .sort((one, other) => place(one.operation) - place(other.operation));

let installation: Installation;
beforeAll(async () => {
  installation = await openInstallation();
  const { call } = installation;
  await call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
  await call(contract.createTenant, { body: { name: 'acme', profile: 'generic' } });
});
afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly name: string;
  readonly method: string;
  readonly command: string;
  readonly status: string;
  readonly body: unknown;
}

/** Runs all of them as a reader would who pastes them one after the other into one shell. */
async function answers(): Promise<readonly Answer[]> {
  const { rollcall } = installation;
  const set = new Set(examples.flatMap(({ command }) => command.match(/(?<=\$)[A-Z]+_ID/g) ?? []));
  const lines = examples.map(
    ({ command }, at) => `${command.replace('curl -fsS', `curl -sS -m 20 -w '%{http_code}' -o ${at}`)} > ${at}.status`,
  );
  const script = [...[...set].map((name) => `${name}=none`), 'set -u', ...lines].join('\n');
  writeFileSync(join(folder, 'examples.sh'), script);
  const env = { ...process.env, ROLLCALL: rollcall.url, TOKEN: rollcall.token };
  await run('bash', ['examples.sh'], { cwd: folder, env });
  return examples.map(({ operation, command }, at) => ({
    command,
    name: operation.operationId,
    method: operation.method,
    status: readFileSync(join(folder, `${at}.status`), 'utf8'),
    body: JSON.parse(readFileSync(join(folder, String(at)), 'utf8')),
  }));
}

const contractOf = new Map(Object.values(contract).map((endpoint) => [endpoint.name, endpoint]));
const refusal = z.object({
  type: z.string(),
  detail: z.string(),
  code: z.string(),
  advice: z.string().min(1),
  status: z.number(),
});
const known = new Set([...problemCodes, ...scimTypes()]);

/** What is wrong with an answer; undefined: it has the shape that the reference tells. */
function oddityOf({ name, method, status, command, body }: Answer): string | undefined {
  const endpoint = contractOf.get(name);
  if (endpoint === undefined) return 'there is no such call';
  if (status === '200') {
    const read = endpoint.reply.safeParse(body);
    return read.success ? undefined : `answered otherwise: ${read.error.message}`;
  }
  const { success, data } = refusal.safeParse(body);
  if (!success || !known.has(data.code) || String(data.status) !== status)
    return `refused otherwise: ${JSON.stringify(body)}`;
  if (data.type !== problemAddress(data.code)) return `its type is ${data.type}`;
  if (data.code === 'failed' || data.advice.includes('/docs/api.html')) return JSON.stringify(body);
  // What an example has no value for stands in a variable or in angle brackets; what an account alone has, no token has.
  const open = /_ID|%3C|plans\/1/.test(command) || ['forbidden', 'unauthorized', 'conflict'].includes(data.code);
  if (method === 'GET' && !open) return `nothing was to be missing: ${JSON.stringify(body)}`;
  if (/^The (?:field|query parameter) /.test(data.detail)) return data.detail;
  const sent = /-d '(.*)'$/s.exec(command)?.[1];
  const understood = endpoint.body.safeParse(sent === undefined ? undefined : JSON.parse(sent));
  return sent === undefined || understood.success ? undefined : `was not understood: ${understood.error?.message}`;
}

it('the example of each call of the API is understood, and answered in the shape that the reference tells', async () => {
  const all = await answers();
  const odd = all.flatMap((each) => {
    const oddity = oddityOf(each);
    return oddity === undefined ? [] : [`${each.name}: ${oddity.slice(0, 300)}`];
  });
  expect(odd).toEqual([]);
  expect(all.filter(({ status }) => status === '200').length).toBeGreaterThan(100);
}, 120_000);
