import type { Random } from '#deps.ts';
import { decodeText } from '#storage/decode-row.ts';
import type { Query, Storage, Write } from '#storage/port.ts';
import { type KeySource, loadKeyRing } from './key-file.ts';
import { KeyUnusable } from './key-ring.ts';
import { type SealedPlace, Sealer } from './sealing.ts';

const installation = 0;
const text = 'rollcall';
const place: SealedPlace = { tenant: installation, table: 'store', id: 'key_check', column: 'value' };

/**
 * The sealer of a store: reads the key, or makes it for a store that has sealed nothing yet, and proves that it is the one that sealed
 * this data.
 * @throws {KeyUnusable} when the key is missing, damaged or another one.
 */
export async function openSealer(deps: {
  readonly storage: Storage;
  readonly random: Random;
  readonly source: KeySource;
}): Promise<Sealer> {
  const [check] = await deps.storage.read(selectCheck);
  const ring = await loadKeyRing(deps.source, check !== undefined, deps.random);
  const sealer = new Sealer(ring, deps.random);
  if (check !== undefined) {
    proveKey(sealer, check);
    return sealer;
  }
  const committed = await deps.storage.commit({ tenant: installation, writes: [insertCheck(sealer)] });
  // Another process was first with its own check: ours must open it.
  if (!committed.done) {
    const [other] = await deps.storage.read(selectCheck);
    if (other !== undefined) proveKey(sealer, other);
  }
  return sealer;
}

/** The write that makes `sealer`'s current key the one that is proven at the start. */
export function updateCheck(sealer: Sealer): Write {
  return {
    sql: "update store set value = ? where name = 'key_check'",
    parameters: [sealer.seal(place, text)],
    rows: 1,
  };
}

const selectCheck: Query<string> = {
  sql: "select value from store where name = 'key_check'",
  parameters: [],
  decode: decodeText,
};

function insertCheck(sealer: Sealer): Write {
  return { sql: "insert into store (name, value) values ('key_check', ?)", parameters: [sealer.seal(place, text)] };
}

function proveKey(sealer: Sealer, check: string): void {
  try {
    if (sealer.open(place, check) === text) return;
  } catch {
    // The reason is told below in words that name what to do.
  }
  const { current, older } = sealer.ring;
  const here = [current, ...older].map(({ id }) => id).join(', ');
  throw new KeyUnusable(
    `This is not the key that sealed this data: it was key ${check.split('.')[1]}, and here is ${here}. Restore DIR/secret.key, or set ROLLCALL_KEY_FILE to the right one; for a backup take the secret.key of its day or a later one.`,
  );
}
