import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type Cluster, startCluster } from './postgres-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a test asks for the URL of a PostgreSQL database; the cluster starts with the first that asks. */
    postgresBroker: string;
  }
}

/** One PostgreSQL cluster for the whole run, and none for a run that needs none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<Cluster> | undefined;
  const broker = createServer((_request, response) => {
    // A connection that is kept may be closed just when the next test takes it.
    response.setHeader('connection', 'close');
    cluster ??= startCluster();
    cluster.then(
      ({ url }) => response.end(url),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? error.message : String(error));
      },
    );
  });
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  project.provide('postgresBroker', `http://127.0.0.1:${portOf(broker.address())}`);
  return async () => {
    broker.closeAllConnections();
    broker.close();
    const started = await cluster?.catch(() => undefined);
    await started?.stop();
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The broker listens on no port.');
  return address.port;
}
