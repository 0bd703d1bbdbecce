import { cpSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../house/source-files.ts';
import type { PackedProject } from './packed-project.ts';

/** An example that runs in a packed project, as somebody who copied it has it. */
export interface RunningExample {
  /** What stands before every path of the application. */
  readonly origin: string;
  /** What it printed for its first customer. */
  readonly tenantUrl: string;
  readonly token: string;
  /** What it said so far, for the message of a test that fails. */
  said(): string;
}

/** Copies an example into the project, starts its `server.js`, and waits until it answers. */
export async function runExample(project: PackedProject, name: string, as = name): Promise<RunningExample> {
  cpSync(join(root, 'examples', name), join(project.folder, as), { recursive: true });
  const origin = `http://127.0.0.1:${await freePort()}`;
  const child = project.start(as, ['server.js'], { PUBLIC_URL: origin });
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`${as} ended with status ${code}:\n${text}`)));
  });
  ended.catch(() => {});
  const answers = expect
    .poll(
      () =>
        fetch(`${origin}/me`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 120_000, interval: 100 },
    )
    .toBe(401);
  await Promise.race([answers, ended]);
  const [, tenantUrl = ''] = /Tenant URL (\S+)/.exec(text) ?? [];
  const [, token = ''] = /Secret Token (\S+)/.exec(text) ?? [];
  return { origin, tenantUrl, token, said: () => text };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
