import { leavingOf, setLeaving } from '#applications/jobs/leaving.ts';
import { protectedOf, setProtected } from '#applications/jobs/protected.ts';
import { adopt } from '#applications/links/adopt.ts';
import { relink, showLink, unlink } from '#applications/links/change-link.ts';
import { countLinksOf, linksOf } from '#applications/links/list-links.ts';
import { waitingOf } from '#applications/links/waiting.ts';
import { contract } from '../contract.ts';
import { editorOf } from '../editor-of.ts';
import { type Route, route } from '../route.ts';

export const links: readonly Route[] = [
  route(contract.listLinks, ({ deps }, { params, query }) => linksOf(deps, params.application, query)),
  route(contract.countLinks, ({ deps }, { params }) => countLinksOf(deps, params.application)),
  route(contract.listWaiting, ({ deps }, { params, query }) => waitingOf(deps, params.application, query)),
  route(contract.getLink, (administrator, { params }) => showLink(administrator, params.application, params.object)),
  route(contract.unlink, (administrator, { params }) => unlink(administrator, params.application, params.object)),
  route(contract.relink, (administrator, { params, body }) =>
    relink(administrator, params.application, params.object, body.target),
  ),
  route(contract.adopt, (administrator, { params, body }) => adopt(administrator, params.application, body)),
  route(contract.getLeaving, (administrator, { params, query }) =>
    leavingOf(editorOf(administrator, query), params.application),
  ),
  route(contract.setLeaving, (administrator, { params, query, body }) =>
    setLeaving(editorOf(administrator, query), params.application, body),
  ),
  route(contract.getProtected, (administrator, { params, query }) =>
    protectedOf(editorOf(administrator, query), params.application),
  ),
  route(contract.setProtected, (administrator, { params, query, body }) =>
    setProtected(editorOf(administrator, query), params.application, body),
  ),
];
