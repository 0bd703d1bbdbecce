import { startScimmyServer } from '#test/support/scimmy-server.ts';
import { targetContract } from './connector/target-contract.ts';

async function scimmy() {
  return { ...(await startScimmyServer('scimmy-token')), token: 'scimmy-token', readsEscapes: false };
}

targetContract('scimmy-routers', scimmy, {}, { etag: false });
targetContract('scimmy-routers, in the dialect of older Entra jobs', scimmy, {
  opCase: 'capital',

  memberRemove: 'valueArray',
});
targetContract('scimmy-routers, with one request for all changes', scimmy, { patchStyle: 'merged' });
targetContract('scimmy-routers, replacing users', scimmy, { userUpdate: 'put' });
