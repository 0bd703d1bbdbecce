export type CheckedUrl =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly code: 'invalid-url'; readonly message: string };

/** Reads the address of a request. `http:` is taken only where internal addresses are allowed: it would show secrets on the way. */
export function checkUrl(text: string, allowPrivate: boolean): CheckedUrl {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return invalid(`"${trimmed.slice(0, 100)}" is not a URL`);
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return invalid(`the URL begins with ${url.protocol} and must begin with https://`);
  }
  if (url.username !== '' || url.password !== '') return invalid('the URL holds a user name or password');
  if (url.hostname === '') return invalid('the URL names no host');
  if (url.protocol === 'http:' && !allowPrivate)
    return invalid('the URL begins with http:// and must begin with https://');
  return { ok: true, url };
}

function invalid(message: string): CheckedUrl {
  return { ok: false, code: 'invalid-url', message };
}
