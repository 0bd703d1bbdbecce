import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Random } from '#deps.ts';
import { operatingSystemUser, systemActor } from './actor.ts';
import { redact } from './redact.ts';
import { roles } from './roles.ts';
import { newServerToken } from './server-token.ts';

const random: Random = {
  bytes: (length) => randomBytes(length),
  uuid: () => randomUUID(),
  entry: () => randomUUID(),
  fraction: () => 0.5,
};

describe('the server’s own token', () => {
  it('is accepted as a bearer token and in no other form', () => {
    const token = newServerToken(random);
    expect(token.text).toHaveLength(43);
    expect(token.accepts(`Bearer ${token.text}`)).toBe(true);
    expect(token.accepts(`bearer ${token.text}`)).toBe(true);
    const others = [token.text, `Basic ${token.text}`, `Bearer ${token.text}x`, `Bearer ${token.text.slice(1)}`];
    for (const header of [...others, 'Bearer', '', null, undefined]) expect(token.accepts(header)).toBe(false);
  });

  it('is another one at each start', () => {
    const [one, other] = [newServerToken(random), newServerToken(random)];
    expect(one.accepts(`Bearer ${other.text}`)).toBe(false);
  });
});

describe('actors', () => {
  it('name the operating-system user without control characters', () => {
    expect(operatingSystemUser('alice')).toBe('os:alice');
    expect(operatingSystemUser('a\u0000l\nice')).toBe('os:alice');
    expect(operatingSystemUser('')).toBe('os:unknown');
    expect(systemActor('retention')).toBe('system:retention');
  });
});

describe('roles', () => {
  it('are the five an administrator may have', () => {
    expect(roles.map(({ name }) => name)).toEqual([
      'Global Administrator',
      'Application Administrator',
      'Cloud Application Administrator',
      'Application Owner',
      'Global Reader',
    ]);
  });
});

describe('redaction', () => {
  it('leaves alone what only sounds like a secret and holds none', () => {
    const harmless = { tokenSeconds: 300, tokenUrl: 'https://x', apiKeysEnabled: true, secret: null, name: 'token' };
    expect(redact(harmless)).toEqual(harmless);
  });
});
