import { setLeaving } from '#applications/jobs/leaving.ts';
import { protectedOf, setProtected } from '#applications/jobs/protected.ts';
import { adopt } from '#applications/links/adopt.ts';
import { relink, showLink, unlink } from '#applications/links/change-link.ts';
import { countLinksOf, linksOf } from '#applications/links/list-links.ts';
import { waitingOf } from '#applications/links/waiting.ts';
import { contract } from '../contract.ts';
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
  route(contract.setLeaving, (administrator, { params, body }) => setLeaving(administrator, params.application, body)),
  route(contract.getProtected, ({ deps }, { params }) => protectedOf(deps, params.application)),
  route(contract.setProtected, (administrator, { params, body }) =>
    setProtected(administrator, params.application, body),
  ),
];
