import type { Page } from 'playwright-core';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { setUp } from './administrator.ts';
import { apiOf } from './api.ts';
import { type OpenConsole, openConsole } from './console.ts';
import { enterTenant } from './tenant.ts';
import type { Window } from './window.ts';

/** Both sides of a published guide: the organisation's administrator, and the application's own at a sandbox called acme. */
export interface Guided {
  readonly console: OpenConsole;
  readonly call: Client['call'];
  readonly window: Window;
  readonly windowOfVendor: Window;
  readonly page: Page;
  readonly vendor: Page;
}

export interface GuidedBy {
  /** A people.csv: its header, then a line a person. */
  readonly people: readonly string[];
  readonly profile: '8x8' | 'purecloud' | 'playvox';
  /** The role of the application's administrator. */
  readonly role: string;
}

/** Opens a console with people in its directory, a sandbox, and a signed-in administrator in front of each. */
export async function openGuided({ people, profile, role }: GuidedBy): Promise<Guided> {
  const console = await openConsole();
  const call = apiOf(console);
  await call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text: people.join('\n') }] } });
  await call(contract.createTenant, { body: { name: 'acme', profile } });
  const window = await console.open();
  await setUp(console, window.page);
  const windowOfVendor = await console.open();
  await enterTenant(console, windowOfVendor.page, 'acme', 'Petra', role);
  return { console, call, window, windowOfVendor, page: window.page, vendor: windowOfVendor.page };
}
