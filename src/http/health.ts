import type { Hono } from 'hono';
import type { HttpBindings } from './bindings.ts';

/** What `GET /health` asks: cheap, and false while the server starts, closes or cannot reach its store. */
export interface Readiness {
  ready(): boolean | Promise<boolean>;
  /** How the jobs stand to their schedules, without names; undefined: none is on, or nobody looked yet. */
  jobs?(): object | undefined;
}

/**
 * `GET /live`: 200 as long as the process answers at all: for whoever would restart it.
 * `GET /health`: 200 `{"status":"ready"}`, else 503 with Retry-After. Needs no credential and names nobody. A job that
 * is late is told in `jobs` and changes nothing of the status: the process is well.
 */
export function mountHealth(app: Hono<HttpBindings>, readiness: Readiness): void {
  app.get('/live', (c) => c.json({ status: 'live' }));
  app.get('/health', async (c) => {
    if (await readiness.ready()) {
      const jobs = readiness.jobs?.();
      return c.json({ status: 'ready', ...(jobs === undefined ? {} : { jobs }) });
    }
    return c.json({ status: 'starting' }, 503, { 'Retry-After': '1' });
  });
}
