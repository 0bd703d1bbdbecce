import type { Random } from '#deps.ts';
import type { Storage, Write } from '#storage/port.ts';
import { decodeSealedCell, type SealedCell } from './decode-sealed-cell.ts';
import { type KeySource, keyFileOf, writeKeyRing } from './key-file.ts';
import { KeyUnusable, newKey, withKey } from './key-ring.ts';
import { updateCheck } from './open-sealer.ts';
import type { Sealer } from './sealing.ts';

/** A column whose texts are sealed, each under the place (tenant, table, id, column). */
export interface SealedColumn {
  readonly table: string;
  /** The column that, with the tenant, is the primary key, and a value below all of its values. */
  readonly id: string;
  readonly below: string | number;
  readonly column: string;
}

/** Every sealed column of the schema. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'credential', id: 'id', below: '', column: 'sealed' },
  { table: 'application', id: 'application', below: -1, column: 'secrets' },
  { table: 'administrator', id: 'id', below: '', column: 'totp' },
  { table: 'administrator', id: 'id', below: '', column: 'enrolling' },
  { table: 'setting', id: 'name', below: '', column: 'sealed' },
  { table: 'receiver', id: 'id', below: '', column: 'secret' },
  { table: 'receiver', id: 'id', below: '', column: 'former' },
  { table: 'signing_key', id: 'id', below: '', column: 'private' },
  { table: 'subscription', id: 'id', below: '', column: 'secret' },
];

export interface KeyRotated {
  readonly key: string;
  /** How many sealed texts were sealed anew. */
  readonly resealed: number;
}

const batch = 200;

/**
 * Makes a new sealing key and seals everything anew with it in batches while requests are served. The old keys stay behind it in the ring,
 * for backups of their time. Killed half-way, the ring opens everything; calling it again finishes. Other processes on the same store must be restarted after it.
 * @throws {KeyUnusable} when the key stands in the environment, where it cannot be replaced.
 */
export async function rotateKey(
  deps: { readonly storage: Storage; readonly random: Random; readonly sealer: Sealer; readonly source: KeySource },
  columns: readonly SealedColumn[] = sealedColumns,
): Promise<KeyRotated> {
  const { sealer, storage } = deps;
  const file = keyFileOf(deps.source);
  if (file === undefined) {
    throw new KeyUnusable(
      'The sealing key comes from ROLLCALL_KEY and cannot be replaced there. Put it in a file, set ROLLCALL_KEY_FILE to it, start again and rotate then.',
    );
  }
  const ring = withKey(sealer.ring, newKey(deps.random));
  // On disk before it seals anything: what is sealed with it must open after a crash.
  await writeKeyRing(file, ring);
  sealer.useRing(ring);
  await storage.commit({ tenant: 0, writes: [updateCheck(sealer)] });
  let resealed = 0;
  // Again until a pass finds nothing: a commit that was under way may have brought a text sealed with the old key.
  for (let found = -1; found !== 0; resealed += found) {
    found = 0;
    for (const column of columns) found += await resealColumn(storage, sealer, column);
  }
  return { key: ring.current.id, resealed };
}

async function resealColumn(storage: Storage, sealer: Sealer, column: SealedColumn): Promise<number> {
  let resealed = 0;
  for (let tenant = -1, id = column.below; ; ) {
    const cells = await storage.read(selectCells(column, tenant, id));
    const old = cells.filter(({ sealed }) => !sealed.startsWith(sealer.prefix));
    for (const [owner, own] of Map.groupBy(old, (cell) => cell.tenant)) {
      await storage.commit({ tenant: owner, writes: own.map((cell) => reseal(sealer, column, cell)) });
    }
    resealed += old.length;
    const last = cells.at(-1);
    if (last === undefined || cells.length < batch) return resealed;
    tenant = last.tenant;
    id = last.id;
  }
}

function selectCells({ table, id, column }: SealedColumn, tenant: number, after: string | number) {
  return {
    sql: `select tenant, ${id} as id, ${column} as sealed from ${table}
where ${column} is not null and (tenant > ? or (tenant = ? and ${id} > ?)) order by tenant, ${id} limit ${batch}`,
    parameters: [tenant, tenant, after],
    decode: decodeSealedCell,
  };
}

/** Touches nothing when the text was replaced since it was read: what replaced it was sealed with the new key. */
function reseal(sealer: Sealer, { table, id, column }: SealedColumn, cell: SealedCell): Write {
  const place = { tenant: cell.tenant, table, id: cell.id, column };
  return {
    sql: `update ${table} set ${column} = ? where tenant = ? and ${id} = ? and ${column} = ?`,
    parameters: [sealer.seal(place, sealer.open(place, cell.sealed)), cell.tenant, cell.id, cell.sealed],
  };
}
