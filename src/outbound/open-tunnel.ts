import { connect, isIP, isIPv6, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { checkedAddresses } from './checked-addresses.ts';
import { ConnectFailure, certificateAdvice, codeOf, late } from './connect-failure.ts';
import type { ConnectOptions } from './egress.ts';
import type { EgressProxy } from './egress-proxy.ts';
import { connectTimeout, largestHead } from './limits.ts';

/** So many addresses of a host are asked for, one after the other. */
const triedAddresses = 3;

/**
 * Asks the proxy for a connection (CONNECT, RFC 9110 §9.3.6). Addresses are found and checked here, and one of them is asked for, so that
 * a name cannot become an internal address on the way; a proxy that finds them itself is asked for the name. @throws ConnectFailure
 */
export async function openTunnel(
  proxy: EgressProxy,
  host: string,
  port: number,
  options: ConnectOptions,
): Promise<Socket> {
  const hosts = proxy.resolves && isIP(host) === 0 ? [host] : await addressesOf(host, options);
  const failures: unknown[] = [];
  for (const each of hosts) {
    const opened = await openOne(proxy, isIPv6(each) ? `[${each}]:${port}` : `${each}:${port}`, options).catch(
      (error: unknown) => {
        failures.push(error);
        return undefined;
      },
    );
    if (opened !== undefined) return opened;
  }
  throw failures[0];
}

async function addressesOf(host: string, options: ConnectOptions): Promise<readonly string[]> {
  const checked = await checkedAddresses(host, options);
  return checked.slice(0, triedAddresses).map(({ address }) => address);
}

function openOne(proxy: EgressProxy, authority: string, { trust }: ConnectOptions): Promise<Socket> {
  const { host, port, tls, authorization } = proxy;
  const where = `the proxy ${host}:${port}`;
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const socket = tls
    ? connectTls({
        host,
        port,
        ...(isIP(host) === 0 ? { servername: host } : {}),
        ...(trust === undefined ? {} : { secureContext: trust }),
      })
    : connect({ host, port });
  const end = (failure: ConnectFailure): void => {
    clearTimeout(deadline);
    socket.destroy();
    reject(failure);
  };
  const deadline = setTimeout(() => end(late(`${authority} through ${where}`)), connectTimeout);
  const onError = (error: Error): void => end(proxyFailure(where, error));
  const onEnd = (): void => end(new ConnectFailure('unavailable', `${where} closed the connection without an answer`));
  let head = '';
  const onReadable = (): void => {
    for (let chunk = socket.read(); chunk !== null; chunk = socket.read()) head += chunk.toString('latin1');
    const at = head.indexOf('\r\n\r\n');
    if (at < 0 && head.length > largestHead) end(answered(where, authority, head));
    if (at < 0) return;
    clearTimeout(deadline);
    socket.off('error', onError).off('end', onEnd).off('readable', onReadable);
    if (!/^HTTP\/1\.[01] 2\d\d\b/.test(head)) {
      end(answered(where, authority, head));
      return;
    }
    // Whoever speaks first (as mail servers do) may have done so already.
    const rest = head.slice(at + 4);
    if (rest !== '') socket.unshift(Buffer.from(rest, 'latin1'));
    resolve(socket);
  };
  socket.on('error', onError).on('end', onEnd).on('readable', onReadable);
  const credential = authorization === undefined ? '' : `Proxy-Authorization: ${authorization}\r\n`;
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${credential}\r\n`);
  return promise;
}

function proxyFailure(where: string, error: Error): ConnectFailure {
  const code = codeOf(error);
  const advice = certificateAdvice(code) ?? 'Look at outboundProxy, and whether the proxy is up';
  return new ConnectFailure('unavailable', `${where} cannot be reached: ${error.message} (${code}). ${advice}`);
}

/** The proxy said no. Its page is not repeated: it may quote what was sent. */
function answered(where: string, authority: string, head: string): ConnectFailure {
  const status = /^HTTP\/1\.[01] (\d{3})\b/.exec(head)?.[1];
  if (status === undefined) return new ConnectFailure('unavailable', `${where} does not answer as an HTTP proxy does`);
  const advice =
    status === '407'
      ? 'Name and password in outboundProxy are missing or wrong'
      : `It may forbid this address, or a port other than 443; or nothing answers there`;
  return new ConnectFailure(
    'unavailable',
    `${where} opened no connection to ${authority}: it answered ${status}. ${advice}`,
  );
}
