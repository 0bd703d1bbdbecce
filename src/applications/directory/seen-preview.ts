import { feedEnds } from '#engine/queries/feed.ts';
import type { ResourceContext } from '#resources/context.ts';
import type { ImportRequest } from '#sources/import/check-import.ts';
import { previewImport } from '#sources/import/preview-import.ts';
import type { ImportReport } from '#sources/import/report.ts';
import { Refused } from '../refused.ts';

/** How far the directory's change feed is. */
export async function readFeed({ storage, tenant }: ResourceContext): Promise<number> {
  const [ends] = await storage.read(feedEnds(tenant.tenant));
  return ends?.seq ?? 0;
}

/** What a preview said, in short: how far the feed was, and what would be done. */
export function printSeen(feed: number, report: ImportReport): string {
  return [feed, ...countsOf(report)].join(' ');
}

/**
 * An import does what its preview showed: when the directory has moved since, the files are held against it once more.
 * @throws Refused `changed` when other numbers would be created, changed, disabled or deleted
 */
export async function mustBeAsSeen(context: ResourceContext, request: ImportRequest, seen: string): Promise<void> {
  const [feed, ...counts] = seen.split(' ');
  if (feed === String(await readFeed(context))) return;
  const { report } = await previewImport(context, request);
  if (counts.join(' ') === countsOf(report).join(' ')) return;
  throw new Refused(
    'changed',
    'The directory has changed since the preview: importing these files would do something else now.',
    'Nothing was imported. Look at a new preview, then import.',
  );
}

/** What would be done; whom the files leave as they are does not count. */
function countsOf({ people, groups, managers, memberships }: ImportReport): readonly number[] {
  const users = [people.created, people.updated, people.disabled, people.deleted];
  return [...users, groups.created, groups.updated, managers, memberships];
}
