import { isIP, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { checkedLookup } from './checked-addresses.ts';
import { failureOf, forbidden } from './connect-failure.ts';
import type { ConnectOptions } from './egress.ts';
import { leavesByProxy } from './egress-proxy.ts';
import { connectTimeout } from './limits.ts';
import { openSocket } from './open-socket.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * A connector for undici that opens no socket before every address of the host was checked, and then connects to these
 * addresses: a second answer of the DNS cannot get round it. TLS asks for the name in the URL and always verifies it.
 */
export function connectChecked(options: ConnectOptions): buildConnector.connector {
  const { allowPrivate, trust, proxy } = options;
  const connect = buildConnector({
    timeout: connectTimeout,
    allowH2: false,
    rejectUnauthorized: true,
    ...(trust === undefined ? {} : { secureContext: trust }),
    lookup: checkedLookup(options),
  });
  return (target, callback) => {
    const host = target.hostname.replace(/^\[(.*)\]$/, '$1');
    const finish: buildConnector.Callback = (error, socket) => {
      if (error === null) callback(null, socket);
      else callback(failureOf(error, target), null);
    };
    if (proxy !== undefined && leavesByProxy(proxy, host)) {
      openSocket(host, portOf(target), options).then(
        // With TLS the tunnel is only what the connection goes through.
        (tunnel) => {
          if (target.protocol === 'https:') connect({ ...target, hostname: host, httpSocket: tunnel }, finish);
          else finish(null, tunnel);
        },
        (error: Error) => finish(error, null),
      );
      return;
    }
    if (isIP(host) !== 0 && !allowPrivate && !isPublicAddress(host)) {
      callback(forbidden(host), null);
      return;
    }
    connect({ ...target, hostname: host }, (error, socket) => {
      if (error !== null) finish(error, null);
      else settle(socket, host, allowPrivate, callback);
    });
  };
}

function portOf({ port, protocol }: Pick<buildConnector.Options, 'port' | 'protocol'>): number {
  return Number(port) || (protocol === 'https:' ? 443 : 80);
}

/** The last word has the address that the socket really reached. */
function settle(socket: Socket, host: string, allowPrivate: boolean, callback: buildConnector.Callback): void {
  if (allowPrivate || isPublicAddress(socket.remoteAddress ?? '')) {
    callback(null, socket);
    return;
  }
  socket.destroy();
  callback(forbidden(host), null);
}
