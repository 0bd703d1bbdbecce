import { describe, expect, test } from 'vitest';
import type { OutboundReply } from '#outbound/result.ts';
import { failureFromResponse } from './failure-from-response.ts';

const now = Date.UTC(2026, 0, 1);

function failure(
  status: number,
  body: unknown = '',
  headers: Readonly<Record<string, string>> = {},
  method: 'GET' | 'POST' = 'POST',
  stale?: { status: number; scimType: string },
) {
  const reply: OutboundReply = {
    ok: true,
    status,
    headers: new Map(Object.entries(headers)),
    body: typeof body === 'string' ? body : JSON.stringify(body),
    milliseconds: 1,
  };
  return failureFromResponse(reply, { method, now, dialect: stale === undefined ? {} : { stale } });
}

describe('an answer that is no success', () => {
  test.each([
    [400, { scimType: 'invalidValue' }, 'invalid'],
    [400, { scimType: 'uniqueness' }, 'conflict'],
    [400, { scimType: 'invalidFilter' }, 'invalid-filter'],
    [400, { scimType: 'tooMany' }, 'invalid-filter'],
    [401, {}, 'unauthorized'],
    [403, {}, 'forbidden'],
    [404, {}, 'not-found'],
    [405, {}, 'unsupported'],
    [409, {}, 'conflict'],
    [410, {}, 'not-found'],
    [412, {}, 'precondition'],
    [413, {}, 'invalid'],
    [422, {}, 'invalid'],
    [429, {}, 'throttled'],
    [500, {}, 'unavailable'],
    [501, {}, 'unsupported'],
    [502, {}, 'timeout-unknown'],
    [503, {}, 'unavailable'],
    [504, {}, 'timeout-unknown'],
    [599, {}, 'unavailable'],
  ])('%i with %j is %s, with advice', (status, body, code) => {
    const made = failure(status, body);
    expect(made).toMatchObject({ code, status });
    expect(made.advice).toMatch(/\.$/);
  });

  test('a gateway that gave up on a read leaves nothing in doubt', () => {
    expect(failure(504, '', {}, 'GET').code).toBe('unavailable');
  });

  test('a stale version is recognised in the form of the dialect', () => {
    const stale = { status: 400, scimType: 'invalidVers' };
    expect(failure(400, { scimType: 'invalidVers' }, {}, 'POST', stale).code).toBe('precondition');
    expect(failure(400, { scimType: 'invalidVers' }).code).toBe('invalid');
  });

  test.each([
    [{ detail: 'userName a\nis  taken' }, 'The application reports a conflict (409): userName a is taken'],
    [{ message: 'bad', code: 'bad.credentials' }, 'The application reports a conflict (409 bad.credentials): bad'],
    [{ error: { message: 'inner' } }, 'The application reports a conflict (409): inner'],
    [{ Errors: [{ description: 'first' }] }, 'The application reports a conflict (409): first'],
    ['plain words', 'The application reports a conflict (409): plain words'],
    ['<html><body>secret page</body></html>', 'The application reports a conflict (409).'],
    ['', 'The application reports a conflict (409).'],
    [{ detail: 'x'.repeat(1000) }, `The application reports a conflict (409): ${'x'.repeat(399)}…`],
  ])('quotes what the application says: %j', (body, message) => {
    expect(failure(409, body).message).toBe(message);
  });

  test('carries how long to wait', () => {
    expect(failure(429, '', { 'retry-after': '7' }).retryAfter).toBe(7_000);
    expect(failure(503, '', { 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' }).retryAfter).toBe(60_000);
    expect(failure(429)).not.toHaveProperty('retryAfter');
  });
});
