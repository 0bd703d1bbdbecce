import type { SealedPlace } from '#credentials/sealing.ts';

/** What is sealed of an application's connection. */
export type Secrets = { readonly secretToken: string } | { readonly clientSecret: string };

/** The row and column that an application's sealed secrets belong to. */
export function placeOfSecrets(tenant: number, application: number): SealedPlace {
  return { tenant, table: 'application', id: application, column: 'secrets' };
}

export function printSecrets(secrets: Secrets): string {
  return JSON.stringify(secrets);
}

/** What `printSecrets` wrote, after it was opened. */
export function readSecrets(text: string): Secrets | undefined {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('secretToken' in value && typeof value.secretToken === 'string') return { secretToken: value.secretToken };
  if ('clientSecret' in value && typeof value.clientSecret === 'string') return { clientSecret: value.clientSecret };
  return undefined;
}
