import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { outboundClient } from '#test/support/outbound-client.ts';
import { isPublicAddress } from './public-address.ts';

/** Addresses as attackers write them: whatever a URL parser, a resolver or a kernel would take for an internal one is one. */

const client = outboundClient({
  allowPrivate: false,
  resolve: async () => {
    throw new Error('an address is not looked up');
  },
});
afterAll(() => client.close());

const byte = fc.integer({ min: 0, max: 255 });
/** Internal networks as first bytes. */
const networks: readonly (readonly number[])[] = [
  [0],
  [10],
  [127],
  [100, 64],
  [169, 254],
  [172, 16],
  [192, 168],
  [198, 18],
  [224],
  [255],
];
const internal4 = fc
  .tuple(fc.constantFrom(...networks), byte, byte, byte, byte)
  .map(([head, ...rest]) => [...head, ...rest].slice(0, 4));

const number = (parts: readonly number[]) => parts.reduce((sum, part) => sum * 256 + part, 0);
const hex = (parts: readonly number[]) => parts.map((part) => part.toString(16).padStart(2, '0')).join('');
const groups = (parts: readonly number[]) => `${hex(parts.slice(0, 2))}:${hex(parts.slice(2))}`;
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const written = {
  dotted: (parts) => parts.join('.'),
  decimal: (parts) => String(number(parts)),
  hexadecimal: (parts) => `0x${number(parts).toString(16)}`,
  octal: (parts) => parts.map((part) => `0${part.toString(8)}`).join('.'),
  mixed: ([a = 0, b = 0, c = 0, d = 0]) => `0x${a.toString(16)}.0${b.toString(8)}.${c * 256 + d}`,
  short: ([a = 0, ...rest]) => `${a}.${number(rest)}`,
  'with a dot at its end': (parts) => `${parts.join('.')}.`,
  'in wide digits': (parts) => wide(parts.join('.')),
  'percent-encoded': (parts) => parts.join('%2E'),
  mapped: (parts) => `[::ffff:${groups(parts)}]`,
  'mapped, dotted': (parts) => `[::ffff:${parts.join('.')}]`,
  'mapped, in full': (parts) => `[0:0:0:0:0:ffff:${groups(parts)}]`,
  compatible: (parts) => `[::${groups(parts)}]`,
  NAT64: (parts) => `[64:ff9b::${groups(parts)}]`,
  'NAT64 of the network': (parts) => `[64:ff9b:1::${groups(parts)}]`,
  '6to4': (parts) => `[2002:${groups(parts)}::1]`,
  Teredo: (parts) => `[2001:0:${groups(parts)}::1]`,
} satisfies Record<string, (parts: readonly number[]) => string>;

describe('an internal address', () => {
  test.each(Object.entries(written))('%s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(internal4, async (parts) => {
        const result = await client.request({ method: 'GET', url: `https://${write(parts)}/` });
        expect(result).toMatchObject({ ok: false, code: 'forbidden-address', sent: false });
      }),
      { numRuns: 50 },
    );
  });

  test('of IPv6 is everything outside global unicast, and what is set apart in it (property)', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (parts) => {
        const [first = 0, second = 0] = parts;
        const text = parts.map((part) => part.toString(16)).join(':');
        const global = first >> 13 === 1;
        const apart =
          first === 0x2002 ||
          (first === 0x2001 && (second < 0x200 || second === 0xdb8)) ||
          (first === 0x3fff && second < 0x1000);
        expect(isPublicAddress(text), text).toBe(global && !apart);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['https://user@10.0.0.1/', 'invalid-url'],
    ['https://public.example@10.0.0.1/', 'invalid-url'],
    ['https://10.0.0.1#@public.example/', 'forbidden-address'],
    ['https://10.0.0.1\\@public.example/', 'forbidden-address'],
    ['https://[fe80::1%25eth0]/', 'invalid-url'],
    ['https://[fd00:ec2::254]/latest/', 'forbidden-address'],
    ['https://256.256.256.256/', 'invalid-url'],
    ['https://0300.0250.1/', 'forbidden-address'],
    [' https://10.0.0.1/ ', 'forbidden-address'],
    ['https:10.0.0.1', 'forbidden-address'],
    ['https:\\\\10.0.0.1\\', 'forbidden-address'],
    ['ht\ntps://10.0.0.1/', 'forbidden-address'],
  ])('is seen behind %j', async (url, code) => {
    expect(await client.request({ method: 'GET', url })).toMatchObject({ ok: false, code, sent: false });
  });
});
