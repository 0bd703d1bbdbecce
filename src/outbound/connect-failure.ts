import type { buildConnector } from 'undici';
import { connectTimeout } from './limits.ts';
import type { OutboundFailureCode } from './result.ts';

/** A connection that did not come about. It never leaves this room: `send.ts` makes a value of it. */
export class ConnectFailure extends Error {
  override readonly name = 'ConnectFailure';
  readonly code: OutboundFailureCode;

  constructor(code: OutboundFailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The same words whatever listens there: nobody learns of open ports by asking. */
export function forbidden(host: string): ConnectFailure {
  return new ConnectFailure(
    'forbidden-address',
    `${host} has an internal address (loopback, private, link-local or reserved), which this application may not reach`,
  );
}

export function unresolvable(host: string, why: string): ConnectFailure {
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
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return late(where);
  if (/wrong version number|packet length too long|record layer|http request/i.test(error.message) && isTlsCode(code)) {
    const why =
      'what listens there speaks no TLS. Check the port, and whether the application gives an address with https://';
    return new ConnectFailure('tls', `${where} cannot be spoken to in secret: ${why}`);
  }
  if (isTlsCode(code)) {
    const advice = certificateAdvice(code);
    return new ConnectFailure(
      'tls',
      advice === undefined
        ? `${where} has no certificate to be trusted: ${error.message} (${code})`
        : `${where} has no certificate to be trusted: ${error.message} (${code}). ${advice}`,
    );
  }
  return new ConnectFailure('unavailable', `no connection to ${where}: ${error.message} (${code})`);
}

export function late(where: string): ConnectFailure {
  return new ConnectFailure(
    'unavailable',
    `${where} did not accept a connection within ${connectTimeout / 1000} seconds`,
  );
}

/** OpenSSL's verification results and Node's own codes; a plain HTTP server behind https:// shows as EPROTO or ERR_SSL_…. */
function isTlsCode(code: string): boolean {
  return /^(ERR_TLS_|ERR_SSL_|EPROTO$)|CERT|SIGNATURE|CRL|ISSUER|HOSTNAME_MISMATCH/.test(code);
}

/** What is to be done about a certificate, by what OpenSSL and Node say of it; undefined where their words must do. */
export function certificateAdvice(code: string): string | undefined {
  if (/^(DEPTH_ZERO_)?SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)|CERT_UNTRUSTED/.test(code)) {
    return 'Its issuer is not known: the server must send its whole chain; where an authority of your own issued it, name that authority’s file in outboundCa';
  }
  if (code === 'CERT_HAS_EXPIRED') return 'It must be renewed there; or the clock of this machine is ahead';
  if (code === 'CERT_NOT_YET_VALID') return 'It is not valid yet; or the clock of this machine is behind';
  if (/ALTNAME|HOSTNAME_MISMATCH/.test(code)) {
    return 'It is for another host: enter the address under a name that stands in it, or have it issued for this one';
  }
  return undefined;
}

export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'unknown';
}
