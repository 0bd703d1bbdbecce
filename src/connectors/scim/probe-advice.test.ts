import { describe, expect, test } from 'vitest';
import type { FailureCode, TargetFailure } from '#engine/model/target.ts';
import { advice } from './advice.ts';
import { probeAdvice } from './probe-advice.ts';

const failed = (code: FailureCode, more: Partial<TargetFailure> = {}): TargetFailure => {
  return { code, message: 'It failed.', advice: advice[code], ...more };
};

describe('what to do about a failed Test Connection', () => {
  test.each([
    ['https://app.example', 'Did you mean https://app.example/scim/v2? '],
    ['https://app.example/acme/', 'Did you mean https://app.example/acme/scim/v2? '],
    ['https://app.example/scim', 'Did you mean https://app.example/scim/v2? '],
    ['https://app.example/scim/v2/Users', 'Did you mean https://app.example/scim/v2? '],
    ['https://app.example/scim/v2/ServiceProviderConfig', 'Did you mean https://app.example/scim/v2? '],
    ['https://app.example/scim/v3', ''],
    ['https://app.example/api/v2/scim', 'Did you mean https://app.example/api/v2/scim/v2? '],
    ['no url', ''],
  ])('names the address that is likely to be meant by %s', (tenantUrl, meant) => {
    for (const code of ['not-found', 'protocol'] as const)
      expect(probeAdvice(failed(code), tenantUrl)).toBe(`${meant}${advice.protocol}`);
  });

  test('names where a redirect leads, unless it is a page to sign in at or an address without TLS', () => {
    const led = (where: string) =>
      probeAdvice(
        failed('redirect', {
          message: `app.example answered 301 and redirects to ${where}; redirects are not followed.`,
        }),
        'https://app.example/scim',
      );
    expect(led('https://eu.app.example/scim/Users')).toContain('Did you mean https://eu.app.example/scim? ');
    expect(led('https://app.example/login')).toBe(advice.redirect);
    expect(led('http://app.example/scim/Users')).toBe(advice.redirect);
  });

  test('never says that something is tried again by itself', () => {
    const url = 'https://app.example/scim/v2';
    expect(probeAdvice(failed('throttled', { retryAfter: 29_500 }), url)).toBe('Wait 30 seconds and test again.');
    for (const code of ['throttled', 'unavailable', 'timeout-unknown', 'invalid', 'unsupported'] as const)
      expect(probeAdvice(failed(code), url)).not.toMatch(/by itself|Nothing needs|directory/);
    for (const code of ['unauthorized', 'forbidden', 'tls', 'unresolvable'] as const)
      expect(probeAdvice(failed(code), url)).toBe(advice[code]);
  });
});
