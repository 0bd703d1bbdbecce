/** What machines ask for: an address below these is never a page of the console. */
const machines = ['/api', '/t', '/health', '/metrics', '/.well-known', '/security-events', '/assets'];

/** Whether a path belongs to an interface for machines, so that an unknown one is answered with an error, not with a page. */
export function isApi(path: string): boolean {
  return machines.some((root) => path === root || path.startsWith(`${root}/`));
}
