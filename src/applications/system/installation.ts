import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KeyUnusable } from '#credentials/key-ring.ts';
import { rotateKey } from '#credentials/rotate-key.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Administrator } from '../deps.ts';
import { noteAct } from '../note-act.ts';
import { Refused } from '../refused.ts';

/** Makes a new sealing key and seals every secret again, while requests are served. @throws Refused */
export async function rotateSealingKey(
  administrator: Administrator,
): Promise<{ keyId: string; previousKeyId: string; sealedAgain: number }> {
  const { storage, random, credentials, keySource } = administrator.deps;
  const { sealer } = credentials;
  const previousKeyId = sealer.ring.current.id;
  try {
    const { key, resealed } = await rotateKey({ storage, random, sealer, source: keySource });
    await noteAct(administrator, installation, 'key.rotate', key, { key: previousKeyId }, { key });
    return { keyId: key, previousKeyId, sealedAgain: resealed };
  } catch (error) {
    if (error instanceof KeyUnusable)
      throw new Refused('conflict', error.message, 'Put the key where the installation can use it, then try again.');
    throw error;
  }
}

/** Writes a copy of the store into a file that does not exist yet. @throws Refused */
export async function backUp(administrator: Administrator, file: string): Promise<{ file: string; bytes: number }> {
  await checkBackupPlace(file);
  await administrator.deps.storage.backup(file);
  await noteAct(administrator, installation, 'store.backup', file);
  return { file, bytes: (await stat(file)).size };
}

async function checkBackupPlace(file: string): Promise<void> {
  const present = await stat(file).catch(() => undefined);
  if (present !== undefined) {
    throw new Refused('conflict', `${file} exists already.`, 'Name a file that does not exist yet.');
  }
  const folder = await stat(dirname(file)).catch(() => undefined);
  if (folder?.isDirectory() === true) return;
  throw new Refused('invalid', `There is no folder ${dirname(file)}.`, 'Make it, or name another file.');
}
