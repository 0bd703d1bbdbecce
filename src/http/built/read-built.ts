import { readFile } from 'node:fs/promises';

/** A compressed form that the build put beside a file. */
export type Encoding = 'br' | 'gzip';

export interface BuiltFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly encoding?: Encoding;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  png: 'image/png',
  webp: 'image/webp',
};

const endings: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/**
 * A file of a build (the console, the documents) in the first form that is there, plain at last; undefined when there is none or its kind is
 * not served.
 *
 * @param path below the folder, with a slash before it; the caller has checked that it leads nowhere else
 */
export async function readBuilt(
  folder: URL,
  path: string,
  encodings: readonly Encoding[],
): Promise<BuiltFile | undefined> {
  const type = types[path.slice(path.lastIndexOf('.') + 1)];
  if (type === undefined) return undefined;
  for (const encoding of encodings) {
    const bytes = await readOrNothing(new URL(`.${path}${endings[encoding]}`, folder));
    if (bytes !== undefined) return { bytes, type, encoding };
  }
  const bytes = await readOrNothing(new URL(`.${path}`, folder));
  return bytes === undefined ? undefined : { bytes, type };
}

async function readOrNothing(file: URL): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return undefined;
  }
}
