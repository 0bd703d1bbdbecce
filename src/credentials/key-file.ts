import { chmod, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Random } from '#deps.ts';
import { type KeyRing, KeyUnusable, newKey, parseKeyRing, printKeyRing } from './key-ring.ts';

/** Where the sealing key is: the values of ROLLCALL_KEY and ROLLCALL_KEY_FILE come first, then `secret.key` in the data folder. */
export interface KeySource {
  /** The data folder. */
  readonly folder?: string;
  /** The value of ROLLCALL_KEY. */
  readonly key?: string;
  /** The value of ROLLCALL_KEY_FILE. */
  readonly keyFile?: string;
}

/** The file that holds the ring; undefined when it stands in the environment. */
export function keyFileOf(source: KeySource): string | undefined {
  if (source.key !== undefined) return undefined;
  return source.keyFile ?? (source.folder === undefined ? undefined : join(source.folder, 'secret.key'));
}

/**
 * Reads the ring. Where nothing was sealed yet and `secret.key` does not exist, a key is made (mode 0600).
 * @param sealed true when the store holds a key check: then a missing key is an error and never replaced.
 * @throws {KeyUnusable}
 */
export async function loadKeyRing(source: KeySource, sealed: boolean, random: Random): Promise<KeyRing> {
  if (source.key !== undefined) return parseKeyRing(source.key, 'ROLLCALL_KEY');
  const file = keyFileOf(source);
  if (file === undefined) {
    throw new KeyUnusable(
      'There is no sealing key: set ROLLCALL_KEY_FILE to a file that holds one, or give a data folder.',
    );
  }
  const text = await readText(file);
  if (text !== undefined) return parseKeyRing(text, file);
  if (sealed) {
    throw new KeyUnusable(
      `The key that sealed this data is missing: restore DIR/secret.key or set ROLLCALL_KEY_FILE (looked for ${file}).`,
    );
  }
  if (source.keyFile !== undefined) {
    throw new KeyUnusable(
      `ROLLCALL_KEY_FILE names ${file}, and there is no such file. Put the key there, or unset it.`,
    );
  }
  return createKeyFile(file, random);
}

/** Replaces the ring in its file: written beside it, synced, renamed; the file is whole at every moment. */
export async function writeKeyRing(file: string, ring: KeyRing): Promise<void> {
  const mode = (await stat(file)).mode & 0o777;
  const beside = `${file}.new`;
  await writeSynced(beside, 'w', printKeyRing(ring));
  await chmod(beside, mode);
  await rename(beside, file);
  await syncFolder(dirname(file));
}

async function createKeyFile(file: string, random: Random): Promise<KeyRing> {
  const ring: KeyRing = { current: newKey(random), older: [] };
  try {
    await writeSynced(file, 'wx', printKeyRing(ring));
    await syncFolder(dirname(file));
    return ring;
  } catch (error) {
    // Another process was faster: its key is the one.
    const text = codeOf(error) === 'EEXIST' ? await readText(file) : undefined;
    if (text !== undefined) return parseKeyRing(text, file);
    throw new KeyUnusable(
      `The sealing key cannot be written to ${file} (${codeOf(error)}): make the data folder writable for this user, or set ROLLCALL_KEY_FILE.`,
    );
  }
}

async function writeSynced(file: string, flags: 'w' | 'wx', text: string): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Windows syncs no folders.
    if (codeOf(error) !== 'EPERM') throw error;
  } finally {
    await handle.close();
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new KeyUnusable(`The sealing key in ${file} cannot be read (${codeOf(error)}): let this user read the file.`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
