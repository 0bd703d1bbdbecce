import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';

/** Whose certificates are believed. Made once and shared: it holds every authority of the system. */
export type Trust = SecureContext;

/**
 * Trusts further authorities (PEM, each text may hold several) besides those that are trusted anyway. Verification itself is never
 * off. @throws Error when a text holds no certificate
 */
export function trusting(authorities: readonly string[]): Trust {
  return createSecureContext({ ca: [...getCACertificates('default'), ...authorities], minVersion: 'TLSv1.2' });
}
