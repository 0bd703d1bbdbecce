import { Hono } from 'hono';
import { ScimError } from '#scim/error.ts';
import type { HttpBindings } from './bindings.ts';
import type { HttpDeps } from './deps.ts';
import { errorReply, scimErrorReply } from './error-handler.ts';
import { mountHealth, type Readiness } from './health.ts';
import { toResponse } from './respond.ts';
import { mountScim } from './scim/routes.ts';

/** The service provider over HTTP with `/health`. `main.ts` mounts the administrators' API beside it. */
export function createScimApp(deps: HttpDeps, readiness: Readiness): Hono<HttpBindings> {
  const app = new Hono<HttpBindings>();
  mountHealth(app, readiness);
  mountScim(app, deps);
  app.notFound((c) => {
    const detail = `There is nothing at ${c.req.path.slice(0, 200)}: look whether the address is whole. SCIM base URLs begin with /t/.`;
    return toResponse(scimErrorReply(new ScimError(404, detail)), c.req.method, deps.random.uuid());
  });
  app.onError((error, c) => {
    const requestId = deps.random.uuid();
    return toResponse(errorReply(error, { log: deps.log, requestId, step: 'route' }), c.req.method, requestId);
  });
  return app;
}
