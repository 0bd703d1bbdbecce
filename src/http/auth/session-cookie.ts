/** `__Host-`: only over TLS (or from this very machine), for this host alone, whatever a sibling domain sets. */
const prefix = '__Host-rollcall';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/** A tenant's administrators have a cookie of their own, so that one browser can hold several sessions. */
function nameOf(tenant: string | undefined): string {
  return tenant === undefined ? prefix : `${prefix}-${tenant}`;
}

/** The session that a Cookie header brings along: of the installation, or of a tenant. */
export function sessionCookie(header: string | undefined, tenant?: string): string | undefined {
  const name = nameOf(tenant);
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const [found] = pairs.filter((pair) => pair.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1);
  return value === undefined || !/^[\w-]{43}$/.test(value) ? undefined : value;
}

/** `Set-Cookie` for a session: it ends with the browser, or sooner on the server. */
export function setSession(token: string, tenant?: string): string {
  return `${nameOf(tenant)}=${token}; ${attributes}`;
}

/** `Set-Cookie` that takes the session away. */
export function endSession(tenant?: string): string {
  return `${nameOf(tenant)}=; ${attributes}; Max-Age=0`;
}
