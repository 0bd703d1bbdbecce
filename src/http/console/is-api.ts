/** What machines ask for, and the documents: an address below these is never a page of the console. */
const machines = ['/api', '/t', '/health', '/metrics', '/.well-known', '/security-events', '/assets', '/docs'];

/** Whether a path belongs to an interface for machines, so that an unknown one is answered with an error, not with a page. */
export function isApi(path: string): boolean {
  return machines.some((root) => path === root || path.startsWith(`${root}/`));
}
