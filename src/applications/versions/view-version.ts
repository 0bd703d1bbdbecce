import type { VersionRow } from '#engine/queries/versions.ts';
import { configurationForm } from '../form/configuration-form.ts';
import { type Difference, differences } from '../form/differences.ts';

/** A version of an application's configuration, as people read it. */
export interface VersionView {
  /** Below zero: the draft. */
  readonly version: number;
  readonly state: 'draft' | 'current' | 'past';
  readonly author: string;
  readonly note: string | null;
  readonly at: string;
  /** Of a draft: the version it was begun from. */
  readonly base: number | null;
  /** Version of the gallery entry it comes from; null: from before entries had versions. */
  readonly gallery: number | null;
  /** What is otherwise than in the version before, or than in the one a draft was begun from. */
  readonly changes: readonly Difference[];
}

/** The version with what it changed; without one `before` it was the first, and changed nothing. */
export function viewVersion(row: VersionRow, before: VersionRow | undefined): VersionView {
  const { version, state, author, note = null, at, base = null, gallery = null } = row;
  const changes = before === undefined ? [] : changesBetween(before, row);
  return { version, state, author, note, at: new Date(at).toISOString(), base, gallery, changes };
}

/** What the second sets otherwise than the first. */
export function changesBetween(one: VersionRow, other: VersionRow): Difference[] {
  return differences(configurationForm(one.configuration), configurationForm(other.configuration));
}
