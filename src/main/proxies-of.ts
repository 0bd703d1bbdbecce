import type { Log } from '#deps.ts';
import { isLoopback } from '#http/server.ts';
import { parseTrustedProxies, type TrustedProxies, usualProxies } from '#http/trusted-proxies.ts';
import type { ServeOptions } from './options.ts';
import { StartupError } from './startup-error.ts';

/** Whose `X-Forwarded-For` a server believes. @throws StartupError where the list cannot be read */
export function proxiesOf(options: ServeOptions | undefined): TrustedProxies | undefined {
  if (options?.behindProxy !== true) return undefined;
  if (options.trustedProxy === undefined) return usualProxies();
  const read = parseTrustedProxies(options.trustedProxy);
  if (read.ok) return read.proxies;
  throw new StartupError('address-refused', `trustedProxy must be ${read.wanted}.`, 'Mend --trusted-proxy.');
}

/** Where other machines reach the port and no proxy is named, one of a private network can pose as the proxy. */
export function warnOfUnnamedProxy({ behindProxy, trustedProxy, host }: ServeOptions, log: Log): void {
  if (behindProxy !== true || trustedProxy !== undefined || host === undefined || isLoopback(host)) return;
  log.warn('Every machine of a private network that reaches this port is believed to be the proxy', {
    advice: 'Name the proxy: --trusted-proxy ADDRESS, or ROLLCALL_TRUSTED_PROXY.',
  });
}
