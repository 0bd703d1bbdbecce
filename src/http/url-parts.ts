import { ScimError } from '#scim/error.ts';

/** Path and query of a request's URL, still percent-encoded. The query is without `?`; a missing one is `''`. */
export interface UrlParts {
  readonly path: string;
  readonly query: string;
}

/** Splits an absolute URL without building a `URL`, which costs more than a whole point read. */
export function urlParts(url: string): UrlParts {
  const authority = url.indexOf('//') + 2;
  const start = url.indexOf('/', authority);
  if (start === -1) return { path: '/', query: '' };
  const question = url.indexOf('?', start);
  if (question === -1) return { path: url.slice(start), query: '' };
  return { path: url.slice(start, question), query: url.slice(question + 1) };
}

/** Whether the path of an absolute URL begins so. */
export function isBelow(url: string, start: string): boolean {
  return url.startsWith(start, url.indexOf('/', url.indexOf('//') + 2));
}

/**
 * The parameters of a query string; names in lower case, `+` and `%20` are blanks, the first of a repeated name counts,
 * empty pieces (a trailing `&` or a second `?`) are nothing.
 *
 * Throws 400 `invalidValue` for broken percent-encoding and NUL.
 */
export function parseQuery(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  if (query === '') return parameters;
  for (const piece of query.split('&')) {
    const equals = piece.indexOf('=');
    const name = decode(equals === -1 ? piece : piece.slice(0, equals)).toLowerCase();
    if (name !== '' && name !== '?' && !parameters.has(name)) {
      parameters.set(name, equals === -1 ? '' : decode(piece.slice(equals + 1)));
    }
  }
  return parameters;
}

/** One segment of a path, decoded; undefined when it is no well-formed UTF-8 or holds NUL. */
export function decodeSegment(segment: string): string | undefined {
  if (!segment.includes('%')) return segment;
  try {
    const text = decodeURIComponent(segment);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text;
  const decoded = decodeSegment(text.replaceAll('+', ' '));
  if (decoded !== undefined) return decoded;
  throw new ScimError(
    400,
    `The query holds ${text.slice(0, 40)}, which is not percent-encoded UTF-8 text: write ä as %C3%A4.`,
    {
      scimType: 'invalidValue',
    },
  );
}
