import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a command reaches the process that owns a data folder. */
export interface ServerFile {
  /** Always plain HTTP on a loopback address. */
  readonly url: string;
  /** Of this start only. */
  readonly token: string;
  readonly pid: number;
}

const name = 'server.json';

/** Writes `DIR/server.json` (0600) whole or not at all. */
export async function writeServerFile(folder: string, content: ServerFile): Promise<void> {
  const half = join(folder, `${name}.${content.pid}`);
  await writeFile(half, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(half, join(folder, name));
}

/** What a serving process left there; undefined when nothing readable is there. */
export async function readServerFile(folder: string): Promise<ServerFile | undefined> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  return parseServerFile(text);
}

/** A killed process leaves its file behind: the next owner of the folder takes it away. */
export async function removeServerFile(folder: string): Promise<void> {
  await rm(join(folder, name), { force: true });
}

function parseServerFile(text: string): ServerFile | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('url' in value) || !('token' in value) || !('pid' in value)) return undefined;
    const { url, token, pid } = value;
    if (typeof url !== 'string' || typeof token !== 'string' || typeof pid !== 'number') return undefined;
    return { url, token, pid };
  } catch {
    return undefined;
  }
}
