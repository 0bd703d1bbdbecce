import { Buffer } from 'node:buffer';
import { createHmac } from 'node:crypto';

/** What the secret of a webhook begins with, as the Standard Webhooks libraries take it; base64 of the key follows. */
export const secretPrefix = 'whsec_';

/** What is signed: the id and the time are under the HMAC, so neither can be changed on the way. */
export interface SignedMessage {
  /** Of the event; the same each time it is sent. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** The secret of a key of 24 to 64 bytes. */
export function webhookSecret(key: Uint8Array): string {
  return secretPrefix + Buffer.from(key).toString('base64');
}

/** The key of a secret; undefined when it is none. */
export function keyOfSecret(secret: string): Buffer | undefined {
  const text = secret.startsWith(secretPrefix) ? secret.slice(secretPrefix.length) : secret;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  const key = Buffer.from(text, 'base64');
  return key.length >= 16 ? key : undefined;
}

/** HMAC-SHA256 of `id.timestamp.body`. */
export function webhookMac(key: Uint8Array, { id, timestamp, body }: SignedMessage): Buffer {
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`, 'utf8').digest();
}

/**
 * The header fields of a delivery (Standard Webhooks 1.0). During a rotation there are two secrets and a signature with each, the newer
 * first: the receiver takes the message when one of them is right.
 */
export function webhookHeaders(secrets: readonly string[], message: SignedMessage): Readonly<Record<string, string>> {
  const signatures = secrets.flatMap((secret) => {
    const key = keyOfSecret(secret);
    return key === undefined ? [] : [`v1,${webhookMac(key, message).toString('base64')}`];
  });
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
