import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 that no public service has: IANA's special-purpose registry (RFC 6890), multicast (224/4) and reserved (240/4). */
const internal4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Of global unicast (2000::/3): protocol assignments with Teredo, documentation, 6to4 (an IPv4 address inside). */
const internal6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** Cloud metadata services at public-looking addresses. */
const metadata: readonly string[] = ['168.63.129.16'];

const blocked4 = new BlockList();
for (const [network, prefix] of internal4) blocked4.addSubnet(network, prefix, 'ipv4');
for (const address of metadata) blocked4.addAddress(address, 'ipv4');
const blocked6 = new BlockList();
for (const [network, prefix] of internal6) blocked6.addSubnet(network, prefix, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const translated = new BlockList();
translated.addSubnet('64:ff9b::', 96, 'ipv6');

/**
 * True for an address of the public internet. Loopback, link-local, private, shared (100.64/10), multicast, metadata,
 * reserved and IPv4-mapped addresses are not. What is no IP address is not public either.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blocked4.check(address, 'ipv4');
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return false;
  // NAT64 (RFC 6052): where the network speaks IPv6 alone, this is how public IPv4 is reached.
  if (translated.check(plain, 'ipv6')) return isPublicAddress(embedded4(plain));
  return global6.check(plain, 'ipv6') && !blocked6.check(plain, 'ipv6');
}

/** The IPv4 address in the last 32 bits; the URL parser writes every IPv6 address in hexadecimal groups. */
function embedded4(address: string): string {
  const host = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [high = '0', low = '0'] = host.split(':').slice(-2);
  const bits = Number.parseInt(high || '0', 16) * 0x10000 + Number.parseInt(low || '0', 16);
  return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join('.');
}
