import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../house/source-files.ts';
import { startScript } from './script.ts';

export interface NpmPeer {
  readonly tenantUrl: string;
  readonly token: string;
  /** What the peer answers beside SCIM, as its `serve.js` says. */
  ask(path: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * A server of `test/peers/NAME`, installed as its lock says and run in a process of its own. These packages are large and serve
 * nothing but this: they are no dependencies of the product, and stay under `node_modules` until their lock changes.
 */
export async function startNpmPeer(name: string): Promise<NpmPeer> {
  const token = 'peer-token-0123456789-0123456789-0123456789';
  const script = startScript(pathToFileURL(join(installNpmPeer(name), 'serve.js')), token);
  const tenantUrl = await script.nextLine();
  return {
    tenantUrl,
    token,
    ask: async (path) => (await fetch(new URL(path, tenantUrl))).text(),
    close: () => script.kill(),
  };
}

/** Answers the folder in which the peer is installed, and installs it there first when it is not. */
export function installNpmPeer(name: string): string {
  const source = join(root, 'test', 'peers', name);
  const lock = createHash('sha256').update(readFileSync(join(source, 'package-lock.json')));
  const peers = join(root, 'node_modules', '.peers');
  const folder = join(peers, `${name}-${lock.digest('hex').slice(0, 12)}`);
  if (!existsSync(folder)) {
    mkdirSync(peers, { recursive: true });
    const fresh = mkdtempSync(join(peers, `${name}-`));
    cpSync(source, fresh, { recursive: true });
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const npm = spawnSync('npm', args, { cwd: fresh, encoding: 'utf8' });
    if (npm.status !== 0) {
      rmSync(fresh, { recursive: true, force: true });
      throw new Error(`npm ci of test/peers/${name} failed (it needs the npm registry once):\n${npm.stderr}`);
    }
    renameSync(fresh, folder);
  }
  cpSync(join(source, 'serve.js'), join(folder, 'serve.js'));
  return folder;
}
