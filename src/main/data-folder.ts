import { chmod, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartupError, systemReason } from './startup-error.ts';

/** What `DIR/rollcall.json` says: that the folder is ours, how it is laid out, and where it was served last. */
export interface FolderMark {
  readonly format: number;
  readonly url: string;
  /** False until it is served for the first time: then `url` is a default. */
  readonly served: boolean;
}

/** The layout this program writes; a folder of a higher one was written by a newer program. */
export const folderFormat = 1;
const markName = 'rollcall.json';
/** The store, when it is not in PostgreSQL. */
export const storeFile = 'rollcall.db';
/** The store that is being restored, until it is known to be whole. */
export const stagedFile = `${storeFile}.restoring`;
const withSidecars = (file: string): string[] => [file, ...['-wal', '-shm', '-journal'].map((end) => `${file}${end}`)];
/** What a start or a restore that was killed before it wrote the mark may have left, and a backup that was copied here by hand. */
const leftovers = new Set([
  ...withSidecars('lock'),
  ...withSidecars(storeFile),
  ...withSidecars(stagedFile),
  'secret.key',
  // Laid here before the first start.
  'profiles',
  'server.yaml',
]);

/**
 * Makes the folder (0700) when it is missing, and refuses one that is not ours or that we cannot write.
 * Nothing is written into a folder that is refused.
 *
 * @param besides the name of a file that may lie there, too
 */
export async function prepareDataFolder(folder: string, besides?: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw unusable(folder, `cannot be made (${systemReason(error)})`, error);
  }
  const entries = await readdir(folder).catch((error: unknown) => {
    throw unusable(folder, `cannot be read (${systemReason(error)})`, error);
  });
  if (entries.includes(markName)) refuseNewer(folder, await readMark(folder));
  else if (entries.some((entry) => !leftovers.has(entry) && entry !== besides)) {
    throw new StartupError(
      'folder-foreign',
      `${folder} is not empty and holds no Rollcall data.`,
      'Name an empty or a new folder with --data; a backup is put into it with rollcall backup restore.',
    );
  }
  await closeToOthers(folder);
}

/** Node's own recursive mkdir never ends where the parent is there and refuses the child with ENOENT, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  const present = await stat(folder).catch(() => undefined);
  if (present?.isDirectory() === true) return;
  const parent = dirname(folder);
  if (present === undefined && parent !== folder) await makeFolder(parent);
  await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
    // Another command may have made it meanwhile.
    const made = await stat(folder).catch(() => undefined);
    if (made?.isDirectory() !== true) throw error;
  });
}

/** The mark of a prepared folder; undefined before the first start ended well. */
export async function readMark(folder: string): Promise<FolderMark | undefined> {
  const text = await readFile(join(folder, markName), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const mark = parseMark(text);
  if (mark !== undefined) return mark;
  throw new StartupError(
    'folder-foreign',
    `${join(folder, markName)} is not what Rollcall writes there.`,
    'Put the file back from a backup, or name another folder with --data.',
  );
}

/** Writes the mark whole or not at all. */
export async function writeMark(folder: string, { url, served }: Omit<FolderMark, 'format'>): Promise<void> {
  const half = join(folder, `${markName}.${process.pid}`);
  try {
    await writeFile(half, `${JSON.stringify({ format: folderFormat, url, served })}\n`, { mode: 0o600 });
    await rename(half, join(folder, markName));
  } catch (error) {
    throw unusable(folder, `cannot be written (${systemReason(error)})`, error);
  }
}

function refuseNewer(folder: string, mark: FolderMark | undefined): void {
  if (mark === undefined || mark.format <= folderFormat) return;
  throw new StartupError(
    'folder-newer',
    `${folder} was written by a newer Rollcall (layout ${mark.format}; this one knows ${folderFormat}).`,
    'Install that version or a later one; nothing was changed.',
  );
}

async function closeToOthers(folder: string): Promise<void> {
  try {
    const { mode } = await stat(folder);
    if ((mode & 0o077) !== 0) await chmod(folder, 0o700);
  } catch (error) {
    throw unusable(folder, `cannot be closed to other users (${systemReason(error)})`, error);
  }
}

function unusable(folder: string, what: string, cause: unknown): StartupError {
  return new StartupError(
    'folder-unusable',
    `The data folder ${folder} ${what}.`,
    'Name a folder that you may write with --data, or change its owner or permissions.',
    { cause },
  );
}

function parseMark(text: string): FolderMark | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('format' in value) || !('url' in value)) return undefined;
    const { format, url } = value;
    if (typeof format !== 'number' || typeof url !== 'string') return undefined;
    return { format, url, served: !('served' in value) || value.served !== false };
  } catch {
    return undefined;
  }
}
