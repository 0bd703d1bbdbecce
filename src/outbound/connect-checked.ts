import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { connectTimeout } from './limits.ts';
import { isPublicAddress } from './public-address.ts';
import type { OutboundFailureCode } from './result.ts';

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Gives all addresses of a host name; rejects when there are none. */
export type Resolve = (hostname: string) => Promise<readonly Address[]>;

/** A connection that did not come about. It never leaves this room: `send.ts` makes a value of it. */
export class ConnectFailure extends Error {
  override readonly name = 'ConnectFailure';
  readonly code: OutboundFailureCode;

  constructor(code: OutboundFailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

export interface ConnectOptions {
  /** Loopback, private and other internal addresses are allowed. */
  readonly allowPrivate: boolean;
  readonly resolve?: Resolve;
  /** Further certificate authorities to trust, in PEM. */
  readonly authorities?: readonly string[];
}

/** The system's resolver (`/etc/hosts`, DNS). */
export const systemResolve: Resolve = async (hostname) => {
  const found = await systemLookup(hostname, { all: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/**
 * A connector for undici that opens no socket before every address of the host was checked, and then connects to these
 * addresses: a second answer of the DNS cannot get round it. TLS asks for the name in the URL and always verifies it.
 */
export function connectChecked(options: ConnectOptions): buildConnector.connector {
  const { allowPrivate, resolve = systemResolve, authorities } = options;
  const connect = buildConnector({
    timeout: connectTimeout,
    allowH2: false,
    rejectUnauthorized: true,
    ...(authorities === undefined ? {} : { ca: [...authorities] }),
    lookup: checkedLookup(resolve, allowPrivate),
  });
  return (target, callback) => {
    const host = target.hostname.replace(/^\[(.*)\]$/, '$1');
    if (isIP(host) !== 0 && !allowPrivate && !isPublicAddress(host)) {
      callback(forbidden(host), null);
      return;
    }
    connect({ ...target, hostname: host }, (error, socket) => {
      if (error !== null) callback(failureOf(error, target), null);
      else settle(socket, host, allowPrivate, callback);
    });
  };
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

/** A name lookup for a socket that refuses a host with any internal address. */
export function checkedLookup(resolve: Resolve, allowPrivate: boolean): LookupFunction {
  return (hostname, lookupOptions, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined) callback(unresolvable(hostname, 'it has no address'), '', 4);
        else if (!allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))) {
          callback(forbidden(hostname), '', 4);
        } else if (lookupOptions.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(unresolvable(hostname, codeOf(error)), '', 4),
    );
  };
}

/** The same words whatever listens there: nobody learns of open ports by asking. */
export function forbidden(host: string): ConnectFailure {
  return new ConnectFailure(
    'forbidden-address',
    `${host} has an internal address (loopback, private, link-local or reserved), which this application may not reach`,
  );
}

function unresolvable(host: string, why: string): ConnectFailure {
  return new ConnectFailure('unresolvable', `the name ${host} cannot be resolved (${why})`);
}

/** What kept a connection from coming about, in words. */
export function failureOf(
  error: Error,
  target: Pick<buildConnector.Options, 'hostname' | 'port' | 'protocol'>,
): ConnectFailure {
  const code = codeOf(error);
  const where = `${target.hostname}:${target.port || (target.protocol === 'https:' ? '443' : '80')}`;
  if (error instanceof ConnectFailure) return error;
  if (error instanceof AggregateError && error.errors.some((inner) => codeOf(inner) === 'ECONNREFUSED')) {
    return new ConnectFailure('refused', `${where} refused the connection`);
  }
  if (code === 'ECONNREFUSED') return new ConnectFailure('refused', `${where} refused the connection`);
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return new ConnectFailure(
      'unavailable',
      `${where} did not accept a connection within ${connectTimeout / 1000} seconds`,
    );
  }
  if (isTlsCode(code))
    return new ConnectFailure('tls', `${where} has no certificate to be trusted: ${error.message} (${code})`);
  return new ConnectFailure('unavailable', `no connection to ${where}: ${error.message} (${code})`);
}

/** OpenSSL's verification results and Node's own codes; a plain HTTP server behind https:// shows as EPROTO or ERR_SSL_…. */
function isTlsCode(code: string): boolean {
  return /^(ERR_TLS_|ERR_SSL_|EPROTO$)|CERT|SIGNATURE|CRL|ISSUER|HOSTNAME_MISMATCH/.test(code);
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'unknown';
}
