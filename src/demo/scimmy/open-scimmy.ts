import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { objectStore } from './object-store.ts';

/** A running SCIM server that is not ours: SCIMMY with its Express routers, as their README says, over a store in memory. */
export interface ScimmyServer {
  readonly tenantUrl: string;
  readonly token: string;
  /** Requests that would change something, since the start. */
  writes(): number;
  users(): number;
  close(): Promise<void>;
}

/** Starts the server on a free port of the loopback address. */
export async function openScimmy(token: string): Promise<ScimmyServer> {
  const users = objectStore('User');
  const groups = objectStore('Group');
  // SCIMMY keeps its resources for the whole process: the server that was opened last has them.
  SCIMMY.Resources.declare(SCIMMY.Resources.User, users.handlers).declare(SCIMMY.Resources.Group, groups.handlers);
  const counts = { writes: 0 };
  const app = express();
  app.use((request, _response, next) => {
    if (request.method !== 'GET') counts.writes += 1;
    next();
  });
  app.use(
    '/scim',
    new SCIMMYRouters({ type: 'bearer', handler: (request) => identify(request.header('authorization'), token) }),
  );
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    tenantUrl: `http://127.0.0.1:${port}/scim`,
    token,
    writes: () => counts.writes,
    users: users.count,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function identify(authorization: string | undefined, token: string): string {
  if (authorization !== `Bearer ${token}`) throw new Error('Bearer token missing or wrong');
  return 'provisioning';
}
