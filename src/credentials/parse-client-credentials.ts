import { fromBase64 } from './secret-text.ts';

/** What a client presents at a token endpoint (RFC 6749 §2.3.1, §4.4.2). */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Client id and secret from `Authorization: Basic …` or, without that header, from the form fields `client_id` and `client_secret`.
 * @returns undefined when either is missing or the header is of another kind.
 */
export function parseClientCredentials(
  header: string | null | undefined,
  form: { get(name: string): string | null },
): ClientCredentials | undefined {
  if (header === null || header === undefined || header === '') {
    return complete(form.get('client_id'), form.get('client_secret'));
  }
  const [, encoded] = /^basic[ \t]+(\S+)$/i.exec(header.trim()) ?? [];
  if (encoded === undefined) return undefined;
  const pair = fromBase64(encoded);
  if (pair === undefined) return undefined;
  const colon = pair.indexOf(':');
  return colon < 0 ? undefined : complete(formDecode(pair.slice(0, colon)), formDecode(pair.slice(colon + 1)));
}

function complete(clientId: string | null, clientSecret: string | null): ClientCredentials | undefined {
  return clientId && clientSecret ? { clientId, clientSecret } : undefined;
}

/** RFC 6749 §2.3.1 has both form-encoded; ours need no encoding, so text that is none is taken as it is. */
function formDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
