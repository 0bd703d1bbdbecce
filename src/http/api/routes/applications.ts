import { addApplication } from '#applications/enterprise/add-application.ts';
import { assign, unassign } from '#applications/enterprise/assignments.ts';
import { allowPrivateAddress, setApplication } from '#applications/enterprise/change-application.ts';
import { connect } from '#applications/enterprise/connect.ts';
import { galleryOf, galleryPage } from '#applications/enterprise/gallery.ts';
import { allApplications, showApplication } from '#applications/enterprise/list-applications.ts';
import { assignmentPage } from '#applications/enterprise/list-assignments.ts';
import { setMapping, setScope, showMapping } from '#applications/enterprise/mappings.ts';
import { provisionAssigned } from '#applications/enterprise/provision-assigned.ts';
import { removeApplication } from '#applications/enterprise/remove-application.ts';
import { replaceSecret } from '#applications/enterprise/replace-secret.ts';
import { addRole, removeRole, switchRole } from '#applications/enterprise/roles.ts';
import { testConnection } from '#applications/enterprise/test-connection.ts';
import { contract } from '../contract.ts';
import { editorOf } from '../editor-of.ts';
import { type Route, route } from '../route.ts';

const roles: readonly Route[] = [
  route(contract.addRole, (administrator, { params, body }) => addRole(administrator, params.application, body)),
  route(contract.disableRole, (administrator, { params, body }) =>
    switchRole(administrator, params.application, params.role, body.disabled),
  ),
  route(contract.removeRole, (administrator, { params }) => removeRole(administrator, params.application, params.role)),
];

const assignments: readonly Route[] = [
  route(contract.assign, (administrator, { params, body }) => assign(administrator, params.application, body)),
  route(contract.listAssignments, ({ deps }, { params, query }) => assignmentPage(deps, params.application, query)),
  route(contract.provisionAssigned, (administrator, { params, body }) =>
    provisionAssigned(administrator, params.application, body),
  ),
  route(contract.unassign, (administrator, { params, query }) =>
    unassign(administrator, params.application, { principal: params.principal, ...query }),
  ),
];

export const applications: readonly Route[] = [
  route(contract.getGalleryEntry, (administrator, { params }) => galleryPage(administrator, params.key)),
  route(contract.listGallery, ({ deps }, { query }) => galleryOf(deps, query)),
  route(contract.addApplication, (administrator, { body }) => addApplication(administrator, body)),
  route(contract.listApplications, async (administrator) => ({ applications: await allApplications(administrator) })),
  route(contract.getApplication, ({ deps }, { params }) => showApplication(deps, params.application)),
  route(contract.setApplication, (administrator, { params, body }) =>
    setApplication(administrator, params.application, body),
  ),
  route(contract.removeApplication, (administrator, { params, query }) =>
    removeApplication(administrator, params.application, query.accounts),
  ),
  route(contract.connectApplication, (administrator, { params, body }) =>
    connect(administrator, params.application, body),
  ),
  route(contract.replaceSecret, (administrator, { params, body }) =>
    replaceSecret(administrator, params.application, body),
  ),
  route(contract.allowPrivateAddress, (administrator, { params, body }) =>
    allowPrivateAddress(administrator, params.application, body.allow),
  ),
  route(contract.testConnection, (administrator, { params, body }) =>
    testConnection(administrator, params.application, body),
  ),
  route(contract.getMapping, (administrator, { params, query }) =>
    showMapping(editorOf(administrator, query), params.application, params.object),
  ),
  route(contract.setMapping, (administrator, { params, query, body }) =>
    setMapping(editorOf(administrator, query), params.application, params.object, body),
  ),
  route(contract.setScope, (administrator, { params, body }) => setScope(administrator, params.application, body)),
  ...roles,
  ...assignments,
];
