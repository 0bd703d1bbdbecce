import { connect, isIP, type Socket } from 'node:net';
import { checkedLookup } from './checked-addresses.ts';
import { failureOf, forbidden, late } from './connect-failure.ts';
import type { ConnectOptions } from './egress.ts';
import { leavesByProxy } from './egress-proxy.ts';
import { connectTimeout } from './limits.ts';
import { openTunnel } from './open-tunnel.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * Opens a plain connection to a host whose addresses were checked before, through the egress proxy where there is one; TLS is
 * for the caller to begin. @throws ConnectFailure
 */
export function openSocket(host: string, port: number, options: ConnectOptions): Promise<Socket> {
  const { allowPrivate, proxy } = options;
  if (isIP(host) !== 0 && !allowPrivate && !isPublicAddress(host)) return Promise.reject(forbidden(host));
  if (proxy !== undefined && leavesByProxy(proxy, host)) return openTunnel(proxy, host, port, options);
  const { promise, resolve: opened, reject } = Promise.withResolvers<Socket>();
  const socket = connect({ host, port, lookup: checkedLookup(options) });
  const fail = (error: Error): void => {
    socket.destroy();
    reject(failureOf(error, { hostname: host, port: String(port), protocol: 'tcp:' }));
  };
  const expire = (): void => fail(late(`${host}:${port}`));
  socket.setTimeout(connectTimeout, expire);
  socket.once('error', fail);
  socket.once('connect', () => {
    socket.setTimeout(0);
    socket.off('timeout', expire);
    socket.off('error', fail);
    if (allowPrivate || isPublicAddress(socket.remoteAddress ?? '')) opened(socket);
    else fail(forbidden(host));
  });
  return promise;
}
