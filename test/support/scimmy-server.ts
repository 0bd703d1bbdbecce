import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Starts scimmy-routers, a SCIM server that is not ours, in a thread of its own; its store is empty. */
export async function startScimmyServer(token: string): Promise<{ tenantUrl: string; close(): Promise<unknown> }> {
  const worker = new Worker(new URL('./scimmy-worker.ts', import.meta.url), { workerData: token });
  const [tenantUrl] = await once(worker, 'message');
  return { tenantUrl: String(tenantUrl), close: () => worker.terminate() };
}
