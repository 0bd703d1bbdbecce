import { Buffer } from 'node:buffer';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** A proxy that connections to the outside are asked of, by CONNECT (RFC 9110 §9.3.6). */
export interface EgressProxy {
  readonly host: string;
  readonly port: number;
  /** The proxy itself is spoken to over TLS. */
  readonly tls: boolean;
  /** The Proxy-Authorization field, a secret; absent: the proxy asks for none. */
  readonly authorization?: string;
  /**
   * Names are handed to the proxy, which finds their addresses: what it may reach is then its own affair. Otherwise they are
   * found and checked here, and the proxy is asked for an address.
   */
  readonly resolves: boolean;
  /** Hosts that are reached without it. */
  readonly except: Exceptions;
}

/** Hosts by name and address. */
export interface Exceptions {
  /** `intranet.example.org`: this host and all below it. In small letters. */
  readonly names: readonly string[];
  readonly addresses: BlockList;
}

export type ParsedProxy =
  | { readonly ok: true; readonly proxy: Omit<EgressProxy, 'resolves' | 'except'> }
  | { readonly ok: false };

/** Reads `http://name:password@proxy.example.org:3128`; nothing but a host, a port, and a name with its password may stand in it. */
export function parseProxy(text: string): ParsedProxy {
  const url = URL.parse(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return { ok: false };
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return { ok: false };
  const tls = url.protocol === 'https:';
  const [name, password] = [decoded(url.username), decoded(url.password)];
  if (name === undefined || password === undefined) return { ok: false };
  const proxy = {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (tls ? 443 : 80),
    tls,
  };
  if (name === '' && password === '') return { ok: true, proxy };
  const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  return { ok: true, proxy: { ...proxy, authorization } };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Reads `intranet.example.org, 10.0.0.0/8, 192.0.2.7`; undefined with the first entry that is neither name, address nor network. */
export function parseExceptions(
  text: string,
): { readonly ok: true; readonly except: Exceptions } | { readonly ok: false; readonly wrong: string } {
  const names: string[] = [];
  const addresses = new BlockList();
  for (const entry of text.split(/[\s,]+/).filter((each) => each !== '')) {
    const [address = '', prefix, ...more] = entry.split('/');
    const version = isIP(address);
    const longest = version === 6 ? 128 : 32;
    const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
    if (version !== 0 && more.length === 0 && length >= 0 && length <= longest) {
      addresses.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4');
    } else if (/^(\*?\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/i.test(entry)) {
      names.push(plain(entry.replace(/^\*?\./, '')));
    } else return { ok: false, wrong: entry };
  }
  return { ok: true, except: { names, addresses } };
}

/** Whether a host is asked of the proxy. This machine itself never is. */
export function leavesByProxy({ except }: EgressProxy, host: string): boolean {
  if (isIP(host) !== 0)
    return !isThisMachine.check(host, familyOf(host)) && !except.addresses.check(host, familyOf(host));
  const name = plain(host);
  return ![...except.names, 'localhost'].some((each) => name === each || name.endsWith(`.${each}`));
}

const isThisMachine = new BlockList();
isThisMachine.addSubnet('127.0.0.0', 8, 'ipv4');
isThisMachine.addAddress('::1', 'ipv6');

function familyOf(host: string): 'ipv4' | 'ipv6' {
  return isIPv6(host) ? 'ipv6' : 'ipv4';
}

/** A dot at the end names the same host. */
function plain(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}
