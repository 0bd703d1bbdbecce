import type { Hono } from 'hono';
import type { HttpBindings } from './bindings.ts';

/** What `GET /health` asks: cheap, and false while the server starts, closes or cannot reach its store. */
export interface Readiness {
  ready(): boolean | Promise<boolean>;
}

/** `GET /health`: 200 `{"status":"ready"}`, else 503 with Retry-After. Needs no credential and tells nothing else. */
export function mountHealth(app: Hono<HttpBindings>, readiness: Readiness): void {
  app.get('/health', async (c) => {
    if (await readiness.ready()) return c.json({ status: 'ready' });
    return c.json({ status: 'starting' }, 503, { 'Retry-After': '1' });
  });
}
