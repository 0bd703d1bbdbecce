import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactBody, redactHeaders, redactText, redactUrl, secretsOfAuthorization } from './redact.ts';

describe('redaction', () => {
  test('takes a secret out in every form that requests and replies write', () => {
    const secret = 'canary/71+"x"';
    const written = [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret),
      Buffer.from(secret).toString('base64'),
    ].join(' ');
    expect(redactText(written, [secret])).toBe('[redacted] [redacted] "[redacted]" [redacted]');
  });

  test('no secret of eight characters or more survives in any body', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 40 }), fc.json(), fc.string(), (secret, json, around) => {
        fc.pre(!'[redacted]'.includes(secret));
        for (const body of [`${around}${secret}${around}`, JSON.stringify({ a: [secret], b: json })]) {
          expect(redactBody(body, [secret])).not.toContain(secret);
        }
      }),
    );
  });

  test('finds names and secrets behind the escapes of JSON', () => {
    const body = '{"userName":"a","p\\u0061ssword":"p","link":"canary\\/71"}';
    expect(JSON.parse(redactBody(body, ['canary/71']))).toEqual({
      userName: 'a',
      password: '[redacted]',
      link: '[redacted]',
    });
  });

  test('hides values of sensitive names wherever they stand', () => {
    const body = {
      userName: 'a',
      password: 'p',
      nested: [{ access_token: 't' }],
      Operations: [{ op: 'replace', path: 'password', value: 'q' }],
    };
    expect(JSON.parse(redactBody(JSON.stringify(body), []))).toEqual({
      userName: 'a',
      password: '[redacted]',
      nested: [{ access_token: '[redacted]' }],
      Operations: [{ op: 'replace', path: 'password', value: '[redacted]' }],
    });
    expect(redactBody('grant_type=client_credentials&client_secret=s3', [])).toBe(
      'grant_type=client_credentials&client_secret=[redacted]',
    );
    expect(redactUrl('https://x.example/Users?token=abc&filter=a', [])).toBe(
      'https://x.example/Users?token=[redacted]&filter=a',
    );
    expect(redactHeaders({ Authorization: 'Bearer x', accept: 'a' }, [])).toEqual({
      Authorization: '[redacted]',
      accept: 'a',
    });
  });

  test('knows the password inside a Basic field', () => {
    const field = `Basic ${Buffer.from('id-1:canary-71').toString('base64')}`;
    expect(redactText('key canary-71', secretsOfAuthorization(field))).toBe('key [redacted]');
    expect(secretsOfAuthorization('Bearer abcdef')).toEqual(['abcdef']);
    expect(secretsOfAuthorization('abcdef')).toEqual(['abcdef']);
  });

  test('cuts long bodies and says how much is missing', () => {
    expect(redactBody('x'.repeat(20_000), [])).toMatch(/x… \(3616 characters more\)$/);
  });
});
