import { join } from 'node:path';
import { Hono } from 'hono';
import { newServerToken } from '#access/server-token.ts';
import { applicationsOfEngine } from '#applications/enterprise/applications-of-engine.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { entries } from '#gallery/entries.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import { type Client, createClient } from '#http/api/client.ts';
import { mountApi } from '#http/api/router.ts';
import type { HttpBindings } from '#http/bindings.ts';
import type { ResourceContext } from '#resources/context.ts';
import { Closers } from '../../src/main/closers.ts';
import { applicationDeps, directoryContext, openParts } from '../../src/main/parts.ts';

export interface ServiceOptions {
  readonly folder: string;
  /** `any`: targets permit any rate, 32 requests at once; `usual`: what the gallery says, 25 a second. */
  readonly rate: 'any' | 'usual';
  /** A PostgreSQL address; without it the store is SQLite. */
  readonly store?: string;
}

export interface Service {
  readonly engine: Engine;
  readonly directory: ResourceContext;
  /** The administrators' API, without a socket. */
  readonly call: Client['call'];
  close(): Promise<void>;
}

/** The provisioning service as it is put together for users, but for the rate. */
export async function openService({ folder, rate, store }: ServiceOptions): Promise<Service> {
  const closers = new Closers();
  const data = join(folder, 'data');
  const options = { data, logLevel: 'warn', ...(store === undefined ? {} : { store }) } as const;
  const parts = await openParts(options, closers);
  const gallery = rate === 'usual' ? entries : atAnyRate(entries);
  const { storage, clock, random, log, metrics } = parts;
  const engine = createEngine({
    storage,
    clock,
    random,
    log,
    metrics,
    ...applicationsOfEngine(parts.targets, gallery),
  });
  closers.add(() => engine.close());
  const app = new Hono<HttpBindings>();
  const url = 'http://bench.invalid';
  const token = newServerToken(random);
  const applications = { ...applicationDeps({ ...parts, engine }, options, () => url), gallery };
  mountApi(app, { applications, token, proxies: undefined });
  const transport = { fetch: async (request: Request) => app.fetch(request), url, token: token.text };
  const { call } = createClient(transport, 'bench');
  return { engine, directory: directoryContext(parts), call, close: () => closers.close() };
}

function atAnyRate(gallery: ReadonlyMap<string, GalleryEntry>): ReadonlyMap<string, GalleryEntry> {
  const rate = { perSecond: 1_000_000, concurrency: 32 };
  return new Map([...gallery].map(([key, entry]) => [key, { ...entry, rate }]));
}
