/** `__Host-`: only over TLS (or from this very machine), for this host alone, whatever a sibling domain sets. */
const prefix = '__Host-rollcall';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/** A tenant's administrators have a cookie of their own, so that one browser can hold several sessions. */
function nameOf(tenant: string | undefined): string {
  return tenant === undefined ? prefix : `${prefix}-${tenant}`;
}

/** Who came by an invitation has another, whose name no tenant's can be. */
function nameOfGuest(tenant: string): string {
  return `__Host-rollcallguest-${tenant}`;
}

/** The session that a Cookie header brings along: of the installation, or of a tenant. */
export function sessionCookie(header: string | undefined, tenant?: string): string | undefined {
  return cookieNamed(header, nameOf(tenant));
}

/** The session of who came by an invitation to a tenant. */
export function guestCookie(header: string | undefined, tenant: string): string | undefined {
  return cookieNamed(header, nameOfGuest(tenant));
}

function cookieNamed(header: string | undefined, name: string): string | undefined {
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

/** `Set-Cookie` for who came by an invitation: it outlasts the browser, because a set-up takes days. */
export function setGuest(token: string, tenant: string, seconds: number): string {
  return `${nameOfGuest(tenant)}=${token}; ${attributes}; Max-Age=${seconds}`;
}

/** `Set-Cookie` that takes it away. */
export function endGuest(tenant: string): string {
  return `${nameOfGuest(tenant)}=; ${attributes}; Max-Age=0`;
}
