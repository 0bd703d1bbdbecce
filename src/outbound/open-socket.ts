import { connect, isIP, type Socket } from 'node:net';
import {
  ConnectFailure,
  type ConnectOptions,
  checkedLookup,
  failureOf,
  forbidden,
  systemResolve,
} from './connect-checked.ts';
import { connectTimeout } from './limits.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * Opens a plain connection to a host whose addresses were checked before, for protocols other than HTTP; TLS is for the caller
 * to begin. @throws ConnectFailure
 */
export function openSocket(host: string, port: number, options: ConnectOptions): Promise<Socket> {
  const { allowPrivate, resolve = systemResolve } = options;
  if (isIP(host) !== 0 && !allowPrivate && !isPublicAddress(host)) return Promise.reject(forbidden(host));
  const { promise, resolve: opened, reject } = Promise.withResolvers<Socket>();
  const socket = connect({ host, port, lookup: checkedLookup(resolve, allowPrivate) });
  const fail = (error: Error): void => {
    socket.destroy();
    reject(failureOf(error, { hostname: host, port: String(port), protocol: 'smtp:' }));
  };
  const late = (): void => {
    fail(
      new ConnectFailure(
        'unavailable',
        `${host}:${port} did not accept a connection within ${connectTimeout / 1000} seconds`,
      ),
    );
  };
  socket.setTimeout(connectTimeout, late);
  socket.once('error', fail);
  socket.once('connect', () => {
    socket.setTimeout(0);
    socket.off('timeout', late);
    socket.off('error', fail);
    if (allowPrivate || isPublicAddress(socket.remoteAddress ?? '')) opened(socket);
    else fail(forbidden(host));
  });
  return promise;
}
