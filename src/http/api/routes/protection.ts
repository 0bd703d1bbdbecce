import { failuresOf, retryFailed } from '#applications/jobs/failures.ts';
import { allowRemovals, exportHeld, heldOf, rejectRemovals } from '#applications/jobs/held-removals.ts';
import { protectionOf, setProtection } from '#applications/jobs/protection.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const protections: readonly Route[] = [
  route(contract.getProtection, ({ deps }, { params }) => protectionOf(deps, params.application)),
  route(contract.setProtection, (administrator, { params, body }) =>
    setProtection(administrator, params.application, body),
  ),
  route(contract.listHeld, ({ deps }, { params, query }) => heldOf(deps, params.application, query)),
  route(contract.exportHeld, ({ deps }, { params, query }) => exportHeld(deps, params.application, query.after)),
  route(contract.allowRemovals, (administrator, { params, body }) =>
    allowRemovals(administrator, params.application, body.count),
  ),
  route(contract.rejectRemovals, (administrator, { params }) => rejectRemovals(administrator, params.application)),
  route(contract.listFailures, ({ deps }, { params, query }) => failuresOf(deps, params.application, query)),
  route(contract.retryFailures, (administrator, { params, body }) =>
    retryFailed(administrator, params.application, body),
  ),
];
