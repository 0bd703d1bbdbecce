/** Who may import whom: ARCHITECTURE §2 as data. `import type` counts like `import`. */

export interface Room {
  /** Rooms it may import besides itself; `*` is every room. */
  readonly rooms: readonly string[];
  /** Packages and node: modules that it may import. */
  readonly packages: readonly string[];
}

const NODE_BASICS = ['node:fs', 'node:fs/promises', 'node:path', 'node:os', 'node:url', 'node:process', 'node:buffer'];

export const matrix: Readonly<Record<string, Room>> = {
  scim: { rooms: [], packages: [] },
  expressions: { rooms: [], packages: ['re2js'] },
  deps: { rooms: [], packages: [] },
  storage: {
    rooms: ['deps'],
    packages: ['pg', 'node:sqlite', 'node:worker_threads', 'node:crypto', 'node:events', ...NODE_BASICS],
  },
  resources: { rooms: ['scim', 'storage', 'deps'], packages: ['kysely'] },
  credentials: { rooms: ['storage', 'deps'], packages: ['kysely', 'node:crypto', ...NODE_BASICS] },
  access: { rooms: ['storage', 'deps', 'credentials'], packages: ['node:crypto', 'otpauth'] },
  'engine/model': { rooms: ['scim', 'expressions'], packages: [] },
  'engine/decide': { rooms: ['scim', 'expressions', 'engine/model'], packages: [] },
  engine: {
    rooms: ['scim', 'expressions', 'resources', 'storage', 'deps', 'engine/model', 'engine/decide'],
    packages: ['kysely'],
  },
  outbound: {
    rooms: ['deps'],
    packages: ['undici', 'node:dns', 'node:dns/promises', 'node:net', 'node:tls', 'node:buffer', 'node:url'],
  },
  connectors: { rooms: ['scim', 'engine/model', 'outbound', 'deps'], packages: [] },
  sources: {
    rooms: ['scim', 'expressions', 'resources', 'storage', 'outbound', 'deps'],
    packages: ['csv-parse', 'csv-parse/sync', 'ldapts'],
  },
  events: {
    rooms: ['storage', 'resources', 'outbound', 'deps'],
    packages: ['node:crypto', 'node:buffer'],
  },
  notify: { rooms: ['storage', 'resources', 'outbound', 'deps'], packages: ['nodemailer'] },
  gallery: { rooms: ['scim', 'resources', 'engine/model', 'connectors'], packages: [] },
  applications: {
    rooms: [
      'scim',
      'expressions',
      'deps',
      'storage',
      'resources',
      'credentials',
      'access',
      'engine/model',
      'engine/decide',
      'engine',
      'outbound',
      'connectors',
      'sources',
      'events',
      'notify',
      'gallery',
    ],
    packages: ['zod', 'kysely', 'yaml', ...NODE_BASICS],
  },
  http: {
    rooms: ['scim', 'resources', 'credentials', 'access', 'events', 'applications', 'storage', 'deps'],
    packages: ['hono', '@hono/node-server', 'zod', 'node:http', 'node:https', 'node:net', 'node:tls', ...NODE_BASICS],
  },
  cli: {
    rooms: ['http/api', 'main', 'demo', 'rehearsal', 'check'],
    packages: ['node:timers/promises', 'commander', 'cli-progress', 'zod', ...NODE_BASICS],
  },
  demo: {
    rooms: ['http/api', 'main'],
    packages: [
      'express',
      'scimmy',
      'scimmy-routers',
      'cli-progress',
      'node:crypto',
      'node:http',
      'node:net',
      'node:events',
      ...NODE_BASICS,
    ],
  },
  rehearsal: {
    rooms: ['scim', 'http/api', 'main'],
    packages: ['zod', 'node:http', ...NODE_BASICS],
  },
  check: { rooms: ['scim', 'outbound', 'deps'], packages: [] },
  main: { rooms: ['*'], packages: ['*'] },
  index: { rooms: ['*'], packages: ['*'] },
};

const SUBROOMS = ['engine/model', 'engine/decide', 'http/api'];

/** The room of a path below `src/`: `engine/decide/diff.ts` → `engine/decide`; `main.ts` → `main`. */
export function roomOf(path: string): string {
  const subroom = SUBROOMS.find((room) => path.startsWith(`${room}/`));
  if (subroom !== undefined) return subroom;
  return path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.ts$/, '');
}

/** The matrix row of a room; `http/api` is a part of `http` that others may name. */
export function rowOf(room: string): Room | undefined {
  return matrix[room] ?? (room === 'http/api' ? matrix.http : undefined);
}
