import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts.ts';
import { hashPassword, nobodysPassword, passwordFits } from './password.ts';
import { PasswordQueue } from './password-queue.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';
import { newTotpSecret, totpCode, totpStep, totpUri } from './totp.ts';

const random = { bytes: (length: number) => randomBytes(length) };

describe('a password', () => {
  it('is kept as argon2id at 19 MiB and two passes, each time with another salt', async () => {
    const [one, other] = await Promise.all([hashPassword(random, 'naïve café'), hashPassword(random, 'naïve café')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await passwordFits(one, 'naïve café')).toBe(true);
    expect(await passwordFits(one, 'naïve café'.normalize('NFD'))).toBe(true);
    expect(await passwordFits(one, 'naive cafe')).toBe(false);
  });

  it('fits what another program made, and nothing that is no such text', async () => {
    const reference = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    expect(await passwordFits(reference, 'password')).toBe(true);
    expect(await passwordFits(reference, 'Password')).toBe(false);
    for (const stored of ['', 'password', nobodysPassword]) expect(await passwordFits(stored, 'password')).toBe(false);
  });
});

describe('the queue of passwords', () => {
  it('computes a few at once and turns away whom it has no place for, one address before all', async () => {
    const queue = new PasswordQueue({ atOnce: 2, waiting: 3, waitingOfOne: 2 });
    const finish: (() => void)[] = [];
    const work = () => new Promise<string>((resolve) => finish.push(() => resolve('done')));
    const asked = ['a', 'a', 'a', 'a', 'a', 'b', 'b'].map((address) => queue.run(address, work));
    expect(finish).toHaveLength(2);
    const outcomes = Promise.all(asked);
    while (finish.length > 0) {
      finish.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const done = { done: 'done' };
    expect(await outcomes).toEqual([done, done, done, done, 'full', done, 'full']);
  });

  it('goes on after one that failed', async () => {
    const queue = new PasswordQueue({ atOnce: 1, waiting: 1, waitingOfOne: 1 });
    const failing = queue.run('a', () => Promise.reject(new Error('no')));
    const next = queue.run('a', async () => 1);
    await expect(failing).rejects.toThrow('no');
    expect(await next).toEqual({ done: 1 });
  });
});

describe('a code', () => {
  // RFC 6238 appendix B, SHA-1: the last six of its eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('is that of RFC 6238 at second %i', (second, code) => {
    expect(totpCode(secret, second * 1000)).toBe(code);
    expect(totpStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, second * 1000, 0)).toBe(Math.floor(second / 30));
  });

  it('is good one step before and after, and not a second time', () => {
    const now = 1_234_567_890_000;
    const step = Math.floor(now / 30_000);
    const at = (steps: number) => totpStep(secret, totpCode(secret, now + steps * 30_000), now, 0);
    expect([at(-1), at(0), at(1)]).toEqual([step - 1, step, step + 1]);
    expect([at(-2), at(2)]).toEqual([undefined, undefined]);
    expect(totpStep(secret, totpCode(secret, now), now, step)).toBeUndefined();
    for (const text of ['', '12345', '1234567', 'abcdef']) expect(totpStep(secret, text, now, 0)).toBeUndefined();
  });

  it('comes from a secret of 160 bits that authenticators can scan', () => {
    const made = newTotpSecret(random);
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpUri(made, 'ada@example.org')).toBe(
      `otpauth://totp/Rollcall:ada%40example.org?issuer=Rollcall&secret=${made}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

describe('recovery codes', () => {
  it('are ten of 80 bits, known again however they are written', () => {
    const codes = newRecoveryCodes(random);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
    expect(recoveryHash(' 01AB cdef-ghjk mnpq')).toBe(recoveryHash('olab-cdef-ghjk-mnpq'));
    expect(recoveryHash('01ab-cdef-ghjk-mnpr')).not.toBe(recoveryHash('01ab-cdef-ghjk-mnpq'));
  });
});

describe('attempts', () => {
  it('are counted for each account within their time, and remembered for so many accounts', () => {
    let now = 0;
    const clock = { now: () => now, wait: () => Promise.resolve(true) };
    const attempts = new Attempts(clock, { wrong: 2, within: 10_000, keys: 2 });
    attempts.failed('ada');
    now = 4_000;
    expect(attempts.wait('ada')).toBe(0);
    attempts.failed('ada');
    expect([attempts.wait('ada'), attempts.wait('eve')]).toEqual([6, 0]);
    now = 10_000;
    expect(attempts.wait('ada')).toBe(0);
    attempts.failed('ada');
    expect(attempts.wait('ada')).toBe(4);
    attempts.passed('ada');
    expect(attempts.wait('ada')).toBe(0);
    for (const name of ['ada', 'ada', 'eve', 'zoe']) attempts.failed(name);
    expect(attempts.wait('ada')).toBe(0);
  });
});
