import type { HttpBindings as NodeBindings } from '@hono/node-server';

/** What hono hands to a handler: node's own request and response, or nothing when `app.fetch` is called in the process. */
export interface HttpBindings {
  readonly Bindings: Partial<NodeBindings>;
}
