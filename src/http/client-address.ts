import type { HttpBindings } from './bindings.ts';

/**
 * The address a request came from, for throttling and the audit. Behind a proxy that is the last entry of
 * `X-Forwarded-For`: the one the proxy itself added; the entries before it are whatever the client wrote.
 */
export function clientAddress(
  request: Request,
  env: HttpBindings['Bindings'] | undefined,
  behindProxy: boolean,
): string {
  if (behindProxy) {
    const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (forwarded !== undefined && forwarded !== '') return forwarded;
  }
  return env?.incoming?.socket.remoteAddress ?? 'local';
}
