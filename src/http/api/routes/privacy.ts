import { deleteTenant, restoreTenant } from '#applications/privacy/delete-tenant.ts';
import { eraseSubject } from '#applications/privacy/erase-subject.ts';
import { exportSubject } from '#applications/privacy/export-subject.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const privacy: readonly Route[] = [
  route(contract.exportSubject, (administrator, { body }) => exportSubject(administrator, body)),
  route(contract.eraseSubject, (administrator, { body }) => eraseSubject(administrator, body)),
  route(contract.deleteTenant, (administrator, { params, body }) =>
    deleteTenant(administrator, params.tenant, body.confirm),
  ),
  route(contract.restoreTenant, (administrator, { params }) => restoreTenant(administrator, params.tenant)),
];
