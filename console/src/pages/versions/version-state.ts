import type { ReplyOf } from '../../api/contract-types.ts';
import { words } from '../../words.ts';

export type Versions = ReplyOf<'listVersions'>;
export type Version = Versions['versions'][number];
export type Difference = Version['changes'][number];

const text = words.versions;

/** What of it changed, in one line. */
export function changesText({ version, changes }: Version): string {
  const [first] = changes;
  if (first !== undefined) {
    const { path, before, after } = first;
    return text.changes(text.oneChange(path, before ?? text.usual, after ?? text.usual), changes.length - 1);
  }
  return version === 1 ? text.first : text.none;
}

/** Differences as a table shows them. */
export function shownChanges(changes: readonly Difference[]) {
  return changes.map(({ path, before, after }) => ({
    path,
    before: before ?? text.usual,
    after: after ?? text.usual,
  }));
}

/** What another configuration, or another draft, makes out of date. */
export const refreshedByVersions = [
  'listVersions',
  'getGalleryUpdate',
  'getVersion',
  'compareVersions',
  'getMapping',
  'getScope',
  'listTargetAttributes',
  'getApplication',
  'getJob',
  'listPlans',
  'getPlan',
] as const;
