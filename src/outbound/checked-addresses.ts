import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, isIPv6, type LookupFunction } from 'node:net';
import { ConnectFailure, codeOf, forbidden, unresolvable } from './connect-failure.ts';
import type { Address, ConnectOptions, Resolve } from './egress.ts';
import { isPublicAddress } from './public-address.ts';

const systemResolve: Resolve = async (hostname) => {
  const found = await systemLookup(hostname, { all: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/** All addresses of a host; one internal address among them refuses it as a whole, unless they are allowed. @throws ConnectFailure */
export async function checkedAddresses(
  host: string,
  { allowPrivate, resolve = systemResolve }: Pick<ConnectOptions, 'allowPrivate' | 'resolve'>,
): Promise<readonly [Address, ...Address[]]> {
  const [first, ...others] = isIP(host) === 0 ? await resolved(host, resolve) : [literal(host)];
  if (first === undefined) throw unresolvable(host, 'it has no address');
  const all = [first, ...others] as const;
  if (!allowPrivate && !all.every(({ address }) => isPublicAddress(address))) throw forbidden(host);
  return all;
}

function literal(host: string): Address {
  return { address: host, family: isIPv6(host) ? 6 : 4 };
}

async function resolved(host: string, resolve: Resolve): Promise<readonly Address[]> {
  try {
    return await resolve(host);
  } catch (error) {
    throw unresolvable(host, codeOf(error));
  }
}

/** A name lookup for a socket that refuses a host with any internal address. */
export function checkedLookup(options: Pick<ConnectOptions, 'allowPrivate' | 'resolve'>): LookupFunction {
  return (hostname, { all }, callback) => {
    checkedAddresses(hostname, options).then(
      (addresses) => {
        if (all === true) callback(null, [...addresses]);
        else callback(null, addresses[0].address, addresses[0].family);
      },
      (error: unknown) =>
        callback(error instanceof ConnectFailure ? error : unresolvable(hostname, codeOf(error)), '', 4),
    );
  };
}
