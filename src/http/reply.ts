/** An answer before it becomes a `Response`: steps make and change it, nothing else. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, or pieces of it that are made while it is sent; null for none. */
  readonly body: string | AsyncIterable<string> | null;
}

export const SCIM_JSON = 'application/scim+json; charset=utf-8';

/** A SCIM message of JSON text that is ready to be sent. */
export function jsonReply(
  status: number,
  body: string | AsyncIterable<string>,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { 'Content-Type': SCIM_JSON, ...headers }, body };
}

/** An answer without body: 204, 304. */
export function emptyReply(status: number, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers, body: null };
}
