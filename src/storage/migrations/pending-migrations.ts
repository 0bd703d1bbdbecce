import { StoreUnusable } from '../store-unusable.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations.ts';
import { driftOf } from './shape.ts';

/** What is found where a store is about to be opened. */
export interface FoundData {
  /** Whether the database has tables at all. */
  readonly tables: boolean;
  /** The `application` and `schema` rows of the table `store`; undefined without that table or row. */
  readonly application?: string | undefined;
  readonly schema?: string | undefined;
  /** The row `shape`: what the last migration left; undefined where an older version ran it. */
  readonly kept?: string | undefined;
  /** The tables as they are, as `shapeText` writes them. */
  readonly shape?: string;
}

/** What the table `store` calls this application. */
export const applicationName = 'rollcall';

/**
 * The migrations that `found` still needs, in order; all of them for an empty database.
 *
 * @throws StoreUnusable `foreign` when the data is not Rollcall's, `newer` when a later Rollcall made it, `drifted` when
 * somebody changed its tables.
 */
export function pendingMigrations(
  found: FoundData,
  where: string,
  known: readonly Migration[] = migrations,
): readonly Migration[] {
  if (!found.tables) return known;
  const current = Number(found.schema);
  if (found.application !== applicationName || !Number.isInteger(current)) {
    throw new StoreUnusable(
      'foreign',
      `${where} holds another application's data (tables, but none that say "${applicationName}"). Nothing was changed. ` +
        'Name an empty place or the one that Rollcall made.',
    );
  }
  const latest = known.at(-1)?.number ?? 0;
  if (current > latest) {
    throw new StoreUnusable(
      'newer',
      `${where} was made by a newer Rollcall: schema ${current}, this one knows up to ${latest}. ` +
        'Nothing was changed. Upgrade Rollcall or restore a backup.',
    );
  }
  const drift = driftOf(found.kept, found.shape ?? '');
  if (drift !== undefined) {
    throw new StoreUnusable(
      'drifted',
      `The tables of ${where} are not as Rollcall left them (${drift}). Nothing was changed. ` +
        'Undo what was changed by hand, or restore a backup.',
    );
  }
  return known.filter((migration) => migration.number > current);
}

/** The sentences of those migrations after which an older Rollcall can no longer open the data. */
export function breakingMigrations(pending: readonly Migration[]): readonly string[] {
  return pending.flatMap(({ number, name, breaking }) =>
    breaking === undefined ? [] : [`${number} (${name}): ${breaking}`],
  );
}
