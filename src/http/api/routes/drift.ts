import { adoptUnmanaged, heedUnmanaged, ignoreUnmanaged } from '#applications/drift/adopt-unmanaged.ts';
import { cancelDrift, checkDrift, driftOf, setDriftSettings } from '#applications/drift/check-drift.ts';
import { driftFindings, exportDrift } from '#applications/drift/list-drift.ts';
import { unmanagedOf } from '#applications/drift/unmanaged.ts';
import { writeBackDrift } from '#applications/drift/write-back-drift.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const drift: readonly Route[] = [
  route(contract.checkDrift, (administrator, { params }) => checkDrift(administrator, params.application)),
  route(contract.cancelDrift, (administrator, { params }) => cancelDrift(administrator, params.application)),
  route(contract.getDrift, ({ deps }, { params }) => driftOf(deps, params.application)),
  route(contract.setDriftSettings, (administrator, { params, body }) =>
    setDriftSettings(administrator, params.application, body),
  ),
  route(contract.listDrift, ({ deps }, { params, query }) => driftFindings(deps, params.application, query)),
  route(contract.exportDrift, ({ deps }, { params, query: { before, ...query } }) =>
    exportDrift(deps, params.application, { ...query, after: before === undefined ? undefined : Number(before) }),
  ),
  route(contract.writeBackDrift, (administrator, { params, body }) =>
    writeBackDrift(administrator, params.application, body),
  ),
  route(contract.listUnmanaged, ({ deps }, { params, query }) => unmanagedOf(deps, params.application, query)),
  route(contract.adoptUnmanaged, (administrator, { params, body }) =>
    adoptUnmanaged(administrator, params.application, body),
  ),
  route(contract.ignoreUnmanaged, (administrator, { params, body }) =>
    ignoreUnmanaged(administrator, params.application, body),
  ),
  route(contract.heedUnmanaged, (administrator, { params, body }) =>
    heedUnmanaged(administrator, params.application, body),
  ),
];
