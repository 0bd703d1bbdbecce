import { beginDraft, discardDraft, publishDraft, updateDraft } from '#applications/versions/draft.ts';
import { showGalleryUpdate } from '#applications/versions/gallery-update.ts';
import { rollBack } from '#applications/versions/roll-back.ts';
import { draftGalleryUpdate, keepOwnMapping, offerAgain } from '#applications/versions/take-gallery-update.ts';
import { compareVersions, showVersion, versionsOf } from '#applications/versions/versions.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const versions: readonly Route[] = [
  route(contract.listVersions, ({ deps }, { params, query }) => versionsOf(deps, params.application, query)),
  route(contract.getVersion, ({ deps }, { params }) => showVersion(deps, params.application, params.version)),
  route(contract.compareVersions, ({ deps }, { params, query }) =>
    compareVersions(deps, params.application, params.version, query.to),
  ),
  route(contract.rollBack, (administrator, { params, body }) =>
    rollBack(administrator, params.application, params.version, body),
  ),
  route(contract.beginDraft, (administrator, { params, body }) => beginDraft(administrator, params.application, body)),
  route(contract.publishDraft, (administrator, { params, body }) =>
    publishDraft(administrator, params.application, body),
  ),
  route(contract.updateDraft, (administrator, { params }) => updateDraft(administrator, params.application)),
  route(contract.discardDraft, (administrator, { params }) => discardDraft(administrator, params.application)),
  route(contract.getGalleryUpdate, ({ deps }, { params }) => showGalleryUpdate(deps, params.application)),
  route(contract.draftGalleryUpdate, (administrator, { params, body }) =>
    draftGalleryUpdate(administrator, params.application, body),
  ),
  route(contract.keepOwnMapping, (administrator, { params, body }) =>
    keepOwnMapping(administrator, params.application, body),
  ),
  route(contract.offerAgain, (administrator, { params, body }) => offerAgain(administrator, params.application, body)),
];
