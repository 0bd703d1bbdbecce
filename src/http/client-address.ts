import { plainAddress, type TrustedProxies } from './trusted-proxies.ts';

/** Where node says who is connected. */
interface Connection {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } };
}

/**
 * The address a request came from, for throttling and the audit: the socket's, and where that is a trusted proxy's, what it
 * says in `X-Forwarded-For`. That is read from the right, past the proxies that are trusted, too: what stands before the first
 * one that is not is whatever the client wrote. `Forwarded` is not read, as a proxy that writes one header lets the other one
 * of its client pass; nor are `X-Forwarded-Proto` and `-Host`, as every address that is shown begins with the public URL.
 */
export function clientAddress(
  request: Request,
  env: Connection | undefined,
  proxies: TrustedProxies | undefined,
): string {
  const socket = env?.incoming?.socket.remoteAddress;
  if (socket === undefined) return 'local';
  const peer = plainAddress(socket) ?? socket;
  if (proxies === undefined || !proxies.trusts(peer)) return peer;
  const said = request.headers.get('x-forwarded-for')?.split(',').reverse() ?? [];
  let known = peer;
  for (const [passed, entry] of said.entries()) {
    const address = plainAddress(entry);
    if (address === undefined) return known;
    known = address;
    if (passed + 1 >= proxies.hops || !proxies.trusts(address)) return known;
  }
  return known;
}
