import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webhookHeaders, webhookSecret } from './sign-webhook.ts';
import { verifyWebhook, WebhookRefused } from './verify-webhook.ts';

const secret = webhookSecret(new Uint8Array(32).fill(7));
const other = webhookSecret(new Uint8Array(32).fill(8));
const now = 1_900_000_000_000;
const timestamp = now / 1000;
const body = '{"type":"user.created","data":{"name":"Zoë"}}';
const headers = webhookHeaders([secret], { id: 'evt_1', timestamp, body });

function refusal(request: Partial<Parameters<typeof verifyWebhook>[0]>): string {
  try {
    verifyWebhook({ secret, headers, body, now, ...request });
  } catch (error) {
    if (error instanceof WebhookRefused) return error.code;
    throw error;
  }
  return 'taken';
}

describe('a webhook request', () => {
  it('is taken with its secret, as text, as bytes, with Headers and with a second secret in rotation', () => {
    expect(verifyWebhook({ secret, headers, body, now })).toEqual({
      id: 'evt_1',
      timestamp,
      payload: { type: 'user.created', data: { name: 'Zoë' } },
    });
    expect(refusal({ body: new TextEncoder().encode(body) })).toBe('taken');
    expect(refusal({ headers: new Headers(headers) })).toBe('taken');
    expect(refusal({ secret: [other, secret] })).toBe('taken');
    const both = webhookHeaders([other, secret], { id: 'evt_1', timestamp, body });
    expect(refusal({ headers: both })).toBe('taken');
    expect(refusal({ headers: both, secret: other })).toBe('taken');
  });

  it('is signed as Standard Webhooks says', () => {
    const mac = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
      .update(`evt_1.${timestamp}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${mac}`);
  });

  it('is refused when its body, id, time or signature was altered, or the secret is another', () => {
    expect(refusal({ body: body.replace('Zoë', 'Zoe') })).toBe('wrong-signature');
    expect(refusal({ headers: { ...headers, 'webhook-id': 'evt_2' } })).toBe('wrong-signature');
    expect(refusal({ headers: { ...headers, 'webhook-timestamp': String(timestamp + 1) } })).toBe('wrong-signature');
    expect(refusal({ headers: { ...headers, 'webhook-signature': 'v1,AAAA' } })).toBe('wrong-signature');
    const asV2 = String(headers['webhook-signature']).replace('v1,', 'v2,');
    expect(refusal({ headers: { ...headers, 'webhook-signature': asV2 } })).toBe('wrong-signature');
    expect(refusal({ secret: other })).toBe('wrong-signature');
  });

  it('is refused five minutes later, from the future, and without its fields', () => {
    expect(refusal({ now: now + 300_000 })).toBe('taken');
    expect(refusal({ now: now + 301_000 })).toBe('too-old');
    expect(refusal({ now: now - 301_000 })).toBe('too-new');
    expect(refusal({ now: now + 301_000, tolerance: 3600 })).toBe('taken');
    for (const name of Object.keys(headers)) {
      expect(refusal({ headers: { ...headers, [name]: undefined } }), name).toBe('missing-header');
    }
    expect(refusal({ headers: { ...headers, 'webhook-timestamp': '1e9' } })).toBe('missing-header');
    expect(refusal({ secret: 'whsec_' })).toBe('no-secret');
    expect(refusal({ secret: '' })).toBe('no-secret');
  });

  it('never throws anything but a refusal, whatever comes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (id, time, signature, text) => {
        const code = refusal({
          headers: { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature },
          body: text,
        });
        expect(code).not.toBe('taken');
      }),
      { numRuns: 200 },
    );
  });
});
