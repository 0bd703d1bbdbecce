import { join } from 'node:path';
import { Hono } from 'hono';
import { newServerToken } from '#access/server-token.ts';
import { applicationsOfEngine } from '#applications/enterprise/applications-of-engine.ts';
import { createEngine } from '#engine/engine.ts';
import { entries } from '#gallery/entries.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import { createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { mountApi } from '#http/api/router.ts';
import type { HttpBindings } from '#http/bindings.ts';
import { createResource } from '#resources/create-resource.ts';
import { Closers } from '../../src/main/closers.ts';
import { applicationDeps, directoryContext, openParts } from '../../src/main/parts.ts';
import type { Endpoint } from '../load/drive.ts';
import { directoryUser } from '../people.ts';
import { announce } from './announce.ts';

/** The provisioning service over a directory of so many users, with a target that permits any rate, 32 in flight. */
const [, , folder = '', count = '0'] = process.argv;
const closers = new Closers();
const options = { data: join(folder, 'data'), logLevel: 'warn' } as const;
const parts = await openParts(options, closers);
const gallery = new Map([...entries].map(([key, entry]) => [key, { ...entry, rate: anyRate() }]));
const { storage, clock, random, log, metrics } = parts;
const engine = createEngine({ storage, clock, random, log, metrics, ...applicationsOfEngine(parts.targets, gallery) });
closers.add(() => engine.close());

function anyRate(): GalleryEntry['rate'] {
  return { perSecond: 1_000_000, concurrency: 32 };
}

const directory = directoryContext(parts);
const indexes = Array.from({ length: Number(count) }, (_, index) => index);
for (let at = 0; at < indexes.length; at += 64) {
  const some = indexes.slice(at, at + 64);
  await Promise.all(some.map((index) => createResource(directory, 'User', directoryUser('seed', index))));
}

const app = new Hono<HttpBindings>();
const url = 'http://bench.invalid';
const token = newServerToken(random);
const applications = { ...applicationDeps({ ...parts, engine }, options, () => url), gallery };
mountApi(app, { applications, token, behindProxy: false });
const transport = { fetch: async (request: Request) => app.fetch(request), url, token: token.text };
const { call } = createClient(transport, 'bench');

const { tenant } = parts.organisation;
const current = { job: 0 };

/** A new application for the tenant, and its initial cycle. */
async function provision({ origin, base, headers }: Endpoint): Promise<number> {
  const { name } = await call(contract.addApplication, { body: { gallery: 'generic', name: `Target ${base}` } });
  const params = { application: name };
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const secretToken = (headers.authorization ?? '').replace('Bearer ', '');
  await call(contract.connectApplication, { params, body: { tenantUrl: `${origin}${base}`, secretToken } });
  await call(contract.setScope, { params, body: { scope: 'all' } });
  current.job = (await call(contract.getJob, { params })).job;
  return cycle('created');
}

/** Every user is evaluated again against what was written. */
async function again(): Promise<number> {
  await engine.restartJob(tenant, current.job);
  await engine.stopJob(tenant, current.job);
  return cycle('unchanged');
}

/** @throws Error unless the cycle went through and did to every user what it should */
async function cycle(expected: 'created' | 'unchanged'): Promise<number> {
  const number = await engine.runCycle(tenant, current.job, { actor: 'bench' });
  const ended = await engine.waitForCycle(tenant, current.job, number);
  const { evaluated = 0, created = 0 } = ended?.tally ?? {};
  const wanted = expected === 'created' ? indexes.length : 0;
  if (ended?.state === 'finished' && evaluated === indexes.length && created === wanted) return evaluated;
  const { entries: log } = await call(contract.listLog, { query: { limit: 1 } });
  throw new Error(`not every user was ${expected}: ${JSON.stringify({ ended, log })}`);
}

announce(
  { endpoints: [] },
  () => closers.close(),
  (order) => (order.kind === 'provision' ? provision(order.endpoint) : again()),
);
