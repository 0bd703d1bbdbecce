import { BlockList, isIP } from 'node:net';

/** Whom Rollcall believes what `X-Forwarded-For` says. */
export interface TrustedProxies {
  /** Whether this address, in plain notation, is a proxy's. */
  trusts(address: string): boolean;
  /** How many entries may be passed over: what stands before them was written by nobody who is known. */
  readonly hops: number;
}

export type TrustedProxiesRead =
  | { readonly ok: true; readonly proxies: TrustedProxies }
  | { readonly ok: false; readonly wanted: string };

const groups: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', 'fc00::/7', 'fe80::/10'],
};

/**
 * Where somebody said that there is a proxy and not which: who connects from this machine or from a private network is taken
 * for it, and only what it added itself counts. Whoever else reaches the port cannot write an address of its choice.
 */
export function usualProxies(): TrustedProxies {
  return { trusts: trusting(Object.values(groups).flat()), hops: 1 };
}

/**
 * Reads a list of proxies.
 *
 * @param text addresses and networks (`192.0.2.7`, `10.0.0.0/8`, `2001:db8::/32`) and the words `loopback` and `private`, between
 *   commas or blanks
 */
export function parseTrustedProxies(text: string): TrustedProxiesRead {
  const named = text.split(/[\s,]+/).filter((entry) => entry !== '');
  const networks = named.flatMap((entry) => (Object.hasOwn(groups, entry) ? (groups[entry] ?? []) : [entry]));
  const wrong = networks.find((network) => !isNetwork(network));
  if (networks.length === 0 || wrong !== undefined) {
    const which = wrong === undefined ? '' : ` (${wrong.slice(0, 60)} is neither)`;
    return { ok: false, wanted: `addresses or networks like 192.0.2.7, 10.0.0.0/8, loopback or private${which}` };
  }
  return { ok: true, proxies: { trusts: trusting(networks), hops: Number.POSITIVE_INFINITY } };
}

/** An address in plain notation, without port, brackets, zone, or IPv6 around an IPv4 address; undefined: it is none. */
export function plainAddress(text: string): string | undefined {
  const trimmed = text.trim();
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(trimmed)?.[1];
  const without = bracketed ?? trimmed.replace(/^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/, '$1');
  const address = without.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? undefined : address.toLowerCase();
}

function isNetwork(network: string): boolean {
  const [address = '', prefix, ...rest] = network.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  // A network of everybody is no list of proxies: whoever calls could write any address.
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (family === 4 ? 32 : 128);
}

function trusting(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [written = '', prefix] = network.split('/');
    const address = plainAddress(written) ?? written;
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (prefix === undefined || address !== written) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => {
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
  };
}
