import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Random } from '#deps.ts';
import { KeyUnusable, newKey, parseKeyRing, printKeyRing, withKey } from './key-ring.ts';
import { Sealer } from './sealing.ts';

const random: Random = {
  bytes: (length) => randomBytes(length),
  uuid: () => randomUUID(),
  entry: () => randomUUID(),
  fraction: () => 0.5,
};
const place = { tenant: 7, table: 'credential', id: 'a', column: 'sealed' };
const ringOf = () => ({ current: newKey(random), older: [] });

describe('sealing', () => {
  it('opens what it sealed, whatever the text', () => {
    const sealer = new Sealer(ringOf(), random);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sealer.open(place, sealer.seal(place, text))).toBe(text.toWellFormed());
      }),
    );
  });

  it('gives v1.keyId.iv.ct, another one each time, with nothing of the text in it', () => {
    const ring = ringOf();
    const sealer = new Sealer(ring, random);
    const one = sealer.seal(place, 'canary');
    expect(one).toMatch(new RegExp(`^v1\\.${ring.current.id}\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]+$`));
    expect(sealer.seal(place, 'canary')).not.toBe(one);
    expect(one).not.toContain('canary');
  });

  it.each([
    { ...place, tenant: 8 },
    { ...place, table: 'application' },
    { ...place, id: 'b' },
    { ...place, column: 'hash' },
  ])('does not open in another place: $tenant $table $id $column', (elsewhere) => {
    const sealer = new Sealer(ringOf(), random);
    const sealed = sealer.seal(place, 'secret');
    expect(() => sealer.open(elsewhere, sealed)).toThrow(KeyUnusable);
  });

  it('notices every altered character', () => {
    const sealer = new Sealer(ringOf(), random);
    const sealed = sealer.seal(place, 'secret');
    const start = sealed.lastIndexOf('.') + 1;
    // The last character may carry bits that decode to nothing.
    for (let at = start; at < sealed.length - 1; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      expect(() => sealer.open(place, sealed.slice(0, at) + other + sealed.slice(at + 1))).toThrow(/altered/);
    }
    for (const text of ['', 'secret', 'v1', 'v1.x', `v2.${sealed.slice(3)}`, sealed.slice(0, start)]) {
      expect(() => sealer.open(place, text)).toThrow(KeyUnusable);
    }
  });

  it('says what to restore when the key is not here', () => {
    const sealed = new Sealer(ringOf(), random).seal(place, 'secret');
    expect(() => new Sealer(ringOf(), random).open(place, sealed)).toThrow(
      /credential\.sealed of a in tenant 7 is sealed with key [0-9a-f]{8}, which is not here: restore .*secret\.key/,
    );
  });

  it('opens with an older key of the ring and seals with the current one', () => {
    const old = ringOf();
    const sealer = new Sealer(old, random);
    const before = sealer.seal(place, 'secret');
    sealer.useRing(withKey(old, newKey(random)));
    const after = sealer.seal(place, 'secret');
    expect([before, after].map((sealed) => sealer.open(place, sealed))).toEqual(['secret', 'secret']);
    expect(after.startsWith(sealer.prefix)).toBe(true);
    expect(before.startsWith(sealer.prefix)).toBe(false);
  });
});

describe('a key ring as text', () => {
  it('is read as it was written, from lines or commas', () => {
    const ring = withKey(ringOf(), newKey(random));
    expect(parseKeyRing(printKeyRing(ring), 'x')).toEqual(ring);
    expect(parseKeyRing(printKeyRing(ring).trim().replaceAll('\n', ','), 'x')).toEqual(ring);
  });

  it('is refused with its place when it is damaged or empty', () => {
    expect(() => parseKeyRing('c2hvcnQ=', 'DIR/secret.key')).toThrow(/Key 1 in DIR\/secret.key .* 5 were found/);
    expect(() => parseKeyRing(' \n', 'DIR/secret.key')).toThrow(/DIR\/secret.key is empty/);
  });

  it('is not quoted in the error', () => {
    const damaged = newKey(random).bytes.subarray(0, 31);
    const text = Buffer.from(damaged).toString('base64');
    expect(() => parseKeyRing(text, 'x')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(text) }),
    );
  });
});
