import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

const request = new Request('http://h/', { headers: { 'x-forwarded-for': '6.6.6.6, 10.0.0.1' } });

describe('clientAddress', () => {
  it('believes the last entry of X-Forwarded-For behind a proxy, and none without one', () => {
    expect(clientAddress(request, undefined, true)).toBe('10.0.0.1');
    expect(clientAddress(request, undefined, false)).toBe('local');
    expect(clientAddress(new Request('http://h/'), undefined, true)).toBe('local');
  });
});
