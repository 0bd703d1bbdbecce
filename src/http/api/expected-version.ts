/** The version that a caller saw: `If-Match: "7"` (RFC 9110 §13.1.1) or `?version=7`; undefined for who does not ask. */
export function expectedVersion(request: Request): string | undefined {
  const header = request.headers.get('if-match')?.trim();
  if (header === '*') return undefined;
  if (header !== undefined && header !== '') return header.replace(/^W\//, '').replaceAll('"', '');
  return new URL(request.url).searchParams.get('version') ?? undefined;
}

/** The version of a view as its tag. */
export function versionTag(reply: unknown): Readonly<Record<string, string>> {
  if (typeof reply !== 'object' || reply === null || !('version' in reply)) return {};
  return typeof reply.version === 'number' ? { ETag: `"${reply.version}"` } : {};
}
