import { startPlainScimServer } from '#test/support/plain-scim-server.ts';
import { targetContract } from './connector/target-contract.ts';

async function plain(options: { readonly patch?: boolean } = {}) {
  const server = await startPlainScimServer(options);
  return { tenantUrl: `${server.origin}/scim`, token: 'plain-token', readsEscapes: true, close: server.close };
}

targetContract('a plain server', plain);
targetContract('a plain server, with versions and one request for all changes', plain, {
  ifMatch: true,
  patchStyle: 'merged',
});
targetContract('a plain server, in the dialect of older Entra jobs', plain, {
  opCase: 'capital',
  memberRemove: 'valueArray',
});
targetContract('a plain server whose users are replaced', plain, { userUpdate: 'put', ifMatch: true });
targetContract('a plain server without PATCH', () => plain({ patch: false }), {}, { patch: false });
