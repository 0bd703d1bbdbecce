import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house/source-files.ts';

/** The built documents. */
export const docsFolder = join(root, 'site/dist');

/** Builds the documents unless they are newer than what they are made from. @throws Error with what the build said */
export function buildDocs(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build-docs.js')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

export interface BuiltPage {
  /** Below the site: `guides/plans.html`. */
  readonly path: string;
  readonly html: string;
}

export function builtPages(): readonly BuiltPage[] {
  return readdirSync(docsFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(join(docsFolder, path), 'utf8') }));
}
