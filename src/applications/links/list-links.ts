import type { LinkFilter, ListedLink } from '#engine/queries/listed-links.ts';
import {
  countByOrigin,
  countPending,
  linksAmong,
  linksInRange,
  sourcesByName,
  sourcesByTarget,
} from '#engine/queries/listed-links.ts';
import { endOfLinkSlice } from '#engine/queries/numbers.ts';
import type { ApplicationDeps } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { readJob } from '../jobs/read-job.ts';
import { type LinkView, linkViewer } from './view-link.ts';

export interface LinkQuery {
  /** The beginning of a name of the directory, or of an identifier of the application. */
  readonly search?: string | undefined;
  readonly show?: LinkFilter | undefined;
  /** Where the page before ended. */
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
}

/** Links looked at in one statement, and in one page: who filters for what is rare goes on from there. */
const slice = 5_000;
const mostSlices = 40;

/** Where people and groups are looked up by what one calls them. */
const namePaths = ['User.userPrincipalName', 'User.displayName', 'Group.displayName'];

/** The links of an application: objects of the directory and their accounts, in order of their making. @throws Refused */
export async function linksOf(
  deps: ApplicationDeps,
  name: string,
  { search = '', show = 'all', before, limit = 100 }: LinkQuery,
): Promise<{ links: readonly LinkView[]; next: string | null }> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job, configuration } = await readJob(deps, tenant.tenant, application);
  const place = { tenant: tenant.tenant, job: job.job };
  const wanted = search.trim();
  const page =
    wanted === ''
      ? await pageOf(deps, place, show, Number(before ?? 0), limit)
      : { links: await found(deps, place, wanted, show), next: null };
  return { links: page.links.map(linkViewer(configuration)), next: page.next };
}

/** How many links there are by what they are. @throws Refused */
export async function countLinksOf(deps: ApplicationDeps, name: string): Promise<Record<LinkFilter, number>> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job } = await readJob(deps, tenant.tenant, application);
  const counts = await deps.storage.read(countByOrigin(tenant.tenant, job.job));
  const [pending = 0] = await deps.storage.read(countPending(tenant.tenant, job.job));
  const sum = (fits: (one: (typeof counts)[number]) => boolean): number =>
    counts.filter(fits).reduce((total, { count }) => total + count, 0);
  return {
    all: sum(() => true),
    made: sum(({ origin }) => origin === 'created'),
    found: sum(({ origin }) => origin === 'matched'),
    adopted: sum(({ origin }) => origin === 'adopted'),
    disabled: sum(({ state }) => state === 'disabled' || state === 'left'),
    pending,
    without: sum(({ origin }) => origin === 'none'),
  };
}

interface Place {
  readonly tenant: number;
  readonly job: number;
}

async function pageOf(
  { storage }: ApplicationDeps,
  { tenant, job }: Place,
  show: LinkFilter,
  from: number,
  limit: number,
) {
  const links: ListedLink[] = [];
  let after = from;
  for (let slices = 0; slices < mostSlices; slices += 1) {
    const [end] = await storage.read(endOfLinkSlice(tenant, job, after, slice));
    const upTo = end ?? Number.MAX_SAFE_INTEGER;
    links.push(...(await storage.read(linksInRange(tenant, job, { after, upTo }, show, limit - links.length))));
    const last = links.at(-1);
    if (links.length >= limit && last !== undefined) return { links, next: String(last.source) };
    if (end === undefined) return { links, next: null };
    after = end;
  }
  return { links, next: String(after) };
}

async function found({ storage }: ApplicationDeps, { tenant, job }: Place, search: string, show: LinkFilter) {
  const queries = [
    sourcesByTarget(tenant, job, 'User', search),
    sourcesByTarget(tenant, job, 'Group', search),
    ...namePaths.map((path) => sourcesByName(tenant, job, path, search)),
  ];
  const sources = [...new Set((await Promise.all(queries.map((query) => storage.read(query)))).flat())].slice(0, 500);
  return sources.length === 0 ? [] : await storage.read(linksAmong(tenant, job, sources, show));
}
