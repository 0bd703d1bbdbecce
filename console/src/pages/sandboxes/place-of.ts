import { words } from '../../words.ts';

/** Where a tenant stands in the navigation, and in which words: among the sandboxes, or among those of real customers. */
export function placeOf(sandbox: boolean) {
  return sandbox ? { text: words.sandboxes, to: '/sandboxes' } : { text: words.tenants, to: '/tenants' };
}
