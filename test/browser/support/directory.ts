import type { Locator, Page } from 'playwright-core';
import { sampleFile } from '#demo/organisation.ts';
import { type Client, createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import type { OpenConsole } from './console.ts';

/** The administrators' API beside the browser: brings about what a test does not look at. */
export interface DirectoryApi {
  readonly call: Client['call'];
  /** Imports the sample organisation: 200 people, 14 groups. */
  fill(): Promise<void>;
  /** The objectId of the first user, or group, that a search finds; empty when it finds none. */
  idOf(search: string): Promise<string>;
  groupId(search: string): Promise<string>;
}

export const sample = [sampleFile('people.csv'), sampleFile('groups.csv')];

export function directoryApi(console: OpenConsole): DirectoryApi {
  const { url, token, fetch } = console.rollcall();
  const { call } = createClient({ fetch, url, token }, 'tester');
  return {
    call,
    fill: async () => {
      await call(contract.importDirectory, { body: { files: sample.map(({ name, text }) => ({ name, text })) } });
    },
    idOf: async (search) => {
      const { users } = await call(contract.listDirectoryUsers, { query: { search, count: 1 } });
      return users[0]?.objectId ?? '';
    },
    groupId: async (search) => {
      const { groups } = await call(contract.listDirectoryGroups, { query: { search, count: 1 } });
      return groups[0]?.objectId ?? '';
    },
  };
}

/** What the tests of a page press and wait for. */
export function handlesOf(page: Page) {
  return {
    heading: (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor(),
    button: (name: string, within: Locator | Page = page) => within.getByRole('button', { name, exact: true }),
    dialog: () => page.getByRole('alertdialog'),
    said: (text: string) => page.getByText(text, { exact: true }).first().waitFor(),
    field: (name: string | RegExp) => page.getByRole('textbox', { name }),
  };
}
