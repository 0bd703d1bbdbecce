import { describe, expect, it } from 'vitest';
import type { Subject } from '../model/subject.ts';
import { homeName, sourceLookup, withUnderlying } from './source-value.ts';

describe('the sign-in name of a guest', () => {
  it.each([
    ['ada_partner.example#EXT#@acme.example', 'ada@partner.example'],
    ['ada_van_der_b_partner.example#ext#@acme.example', 'ada_van_der_b@partner.example'],
    ['ada@acme.example', 'ada@acme.example'],
    ['ada_b@acme.example', 'ada_b@acme.example'],
    ['ada#EXT#@acme.example', 'ada#EXT#@acme.example'],
  ])('%s is %s', (raw, home) => {
    expect(homeName(raw)).toBe(home);
  });

  it('is kept raw in originalUserPrincipalName', () => {
    const userPrincipalName = 'ada_partner.example#EXT#@acme.example';
    const subject: Subject = {
      source: 1,
      type: 'User',
      id: 'x',
      doc: { userPrincipalName },
      deleted: false,
      roles: [],
      link: undefined,
      work: undefined,
    };
    const lookup = sourceLookup(subject, false);
    expect(lookup('userPrincipalName')).toBe('ada@partner.example');
    expect(lookup('originalUserPrincipalName')).toBe(userPrincipalName);
    expect(withUnderlying(['originaluserprincipalname'])).toContain('userprincipalname');
  });
});
