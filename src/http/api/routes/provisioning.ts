import { changeRole } from '#applications/enterprise/assignments.ts';
import { replaceAttributeList } from '#applications/enterprise/attribute-list.ts';
import { saveManifest, showManifest } from '#applications/enterprise/manifest/manifest.ts';
import { overviewOf } from '#applications/enterprise/overview.ts';
import { reachOf } from '#applications/enterprise/reach.ts';
import { replaceMapping, restoreMapping } from '#applications/enterprise/replace-mapping.ts';
import { saveProvisioning } from '#applications/enterprise/save-provisioning.ts';
import { attributesFor } from '#applications/enterprise/target-attributes.ts';
import { forecastMapping, forecastStart } from '#applications/jobs/forecast.ts';
import { contract } from '../contract.ts';
import { editorOf } from '../editor-of.ts';
import { type Route, route } from '../route.ts';

export const provisioning: readonly Route[] = [
  route(contract.getOverview, (administrator, { params }) => overviewOf(administrator, params.application)),
  route(contract.saveProvisioning, (administrator, { params, body }) =>
    saveProvisioning(administrator, params.application, body),
  ),
  route(contract.forecastStart, (administrator, { params, body }) =>
    forecastStart(administrator, params.application, body),
  ),
  route(contract.listTargetAttributes, (administrator, { params, query }) =>
    attributesFor(editorOf(administrator, query), params.application, params.object),
  ),
  route(contract.replaceAttributeList, (administrator, { params, query, body }) =>
    replaceAttributeList(editorOf(administrator, query), params.application, params.object, body),
  ),
  route(contract.replaceMapping, (administrator, { params, query, body }) =>
    replaceMapping(editorOf(administrator, query), params.application, params.object, body),
  ),
  route(contract.forecastMapping, (administrator, { params, body }) =>
    forecastMapping(administrator, params.application, params.object, body),
  ),
  route(contract.restoreMapping, (administrator, { params, query }) =>
    restoreMapping(editorOf(administrator, query), params.application, params.object),
  ),
  route(contract.getManifest, ({ deps }, { params }) => showManifest(deps, params.application)),
  route(contract.setManifest, (administrator, { params, body }) =>
    saveManifest(administrator, params.application, body),
  ),
  route(contract.getReach, (administrator, { params }) => reachOf(administrator, params.application, params.principal)),
  route(contract.changeAssignment, (administrator, { params, body }) =>
    changeRole(administrator, params.application, { principal: params.principal, ...body }),
  ),
];
