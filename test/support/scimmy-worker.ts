import { parentPort, workerData } from 'node:worker_threads';
import SCIMMY from 'scimmy';
import { openScimmy } from '#demo/scimmy/open-scimmy.ts';

// SCIMMY keeps its resource types in one place for a whole process; a thread of its own keeps them out of other tests.
SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false);
const server = await openScimmy(String(workerData));
parentPort?.postMessage(server.tenantUrl);
