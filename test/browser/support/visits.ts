import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { FilledConsole } from './filled-console.ts';

const sources = fileURLToPath(new URL('../../../console/src', import.meta.url));

/** Addresses of all pages as the console's sources list them, `$name` standing for a parameter. */
export function pagePaths(): readonly string[] {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const lists = files.map((file) => readFileSync(join(sources, file), 'utf8'));
  return lists.flatMap((text) => [...text.matchAll(/\bpage\(\s*'([^']+)'/g)].flatMap(([, path]) => path ?? []));
}

/** A page with something on it. */
export interface Visit {
  /** As `pagePaths` gives it. */
  readonly page: string;
  readonly path: string;
  /** A text that stands there once what the page shows has been read. */
  readonly shows: string | RegExp;
  /** What may be opened over it, by name of the button or link; `tab` opens a part of the page instead. */
  readonly opens?: readonly Opened[];
}

export interface Opened {
  readonly role: 'button' | 'tab' | 'link' | 'row' | 'radio';
  readonly name: string | RegExp;
}

const press = (name: string | RegExp): Opened => ({ role: 'button', name });
const tab = (name: string | RegExp): Opened => ({ role: 'tab', name });

/** One visit or more of each page of the organisation's side. */
export function visitsOf({ at }: FilledConsole): readonly Visit[] {
  return [...directoryVisits(at), ...applicationVisits(at), ...logVisits(at), ...eventVisits(at), ...otherVisits];
}

function eventVisits(at: FilledConsole['at']): readonly Visit[] {
  return [
    { page: '/webhooks', path: '/webhooks', shows: 'Webhook', opens: [press('Add'), press('How webhooks work')] },
    {
      page: '/webhooks/$receiver',
      path: `/webhooks/${at.receiver}`,
      shows: 'Webhook of every customer',
      opens: [press('Change'), press('New secret'), press('Remove')],
    },
  ];
}

const otherVisits: readonly Visit[] = [
  { page: '/', path: '/', shows: /Mallory|Provisioning|Users/ },
  {
    page: '/administrators',
    path: '/administrators',
    shows: 'Adele Vance',
    opens: [press(/^Add/), { role: 'row', name: /olga/ }],
  },
  {
    page: '/account',
    path: '/account',
    shows: 'adele',
    opens: [press('Set up authenticator app'), tab('API tokens'), tab('Mail to you')],
  },
  { page: '/configuration', path: '/configuration', shows: 'Choose a file', opens: [press('What the file says')] },
  { page: '/tasks', path: '/tasks', shows: /\d rows?|Nothing waits for you/ },
  { page: '/audit', path: '/audit', shows: /\d rows/, opens: [press('Verify')] },
  { page: '/subjects', path: '/subjects', shows: 'Look up', opens: [press('What erasing means')] },
  { page: '/retention', path: '/retention', shows: 'Change feed', opens: [press(/^Change how long Audit/)] },
  { page: '/mail', path: '/mail', shows: 'Mail server' },
  { page: '/sandboxes', path: '/sandboxes', shows: 'Sandboxes' },
  { page: '/tenants', path: '/tenants', shows: 'wiki', opens: [press('New tenant')] },
  {
    page: '/tenants/$tenant/requests',
    path: '/tenants/wiki/requests?only=notable',
    shows: 'How to read requests',
    opens: [press('How to read requests')],
  },
  {
    page: '/profiles',
    path: '/profiles',
    shows: 'Playvox',
    opens: [press('Upload a file'), { role: 'row', name: /Playvox/ }],
  },
  { page: '/requests', path: '/requests', shows: 'All tenants' },
  { page: '/tenants/$tenant/roles', path: '/tenants/wiki/roles', shows: 'Everybody else' },
  { page: '/tenants/$tenant/clients', path: '/tenants/wiki/clients', shows: 'capitalised-op' },
  {
    page: '/tenants/$tenant',
    path: '/tenants/wiki',
    shows: 'Schemas and resource types of its own',
    opens: [press('Add schema'), press('New credential'), press('Invite'), press('Delete tenant')],
  },
  { page: '/nowhere', path: '/nowhere', shows: 'Page not found' },
];

function directoryVisits(at: FilledConsole['at']): readonly Visit[] {
  return [
    { page: '/directory/users', path: '/directory/users', shows: /\d+ rows/ },
    { page: '/directory/users', path: '/directory/users?search=mallory', shows: /Mallory/ },
    { page: '/directory/users/new', path: '/directory/users/new', shows: 'User principal name' },
    {
      page: '/directory/users/$user',
      path: `/directory/users/${at.user}`,
      shows: /Mallory/,
      opens: [
        press('Disable account'),
        press('Delete'),
        ...['Groups', 'Direct reports', 'Applications', 'History'].map(tab),
      ],
    },
    { page: '/directory/groups', path: '/directory/groups', shows: /\d+ rows/ },
    { page: '/directory/groups/new', path: '/directory/groups/new', shows: 'Description' },
    {
      page: '/directory/groups/$group',
      path: `/directory/groups/${at.group}`,
      shows: /Group <img/,
      opens: [press('Delete'), press('Add members'), ...['Properties', 'Group memberships', 'Applications'].map(tab)],
    },
    {
      page: '/directory/recycle-bin',
      path: '/directory/recycle-bin',
      shows: /\d rows/,
      opens: [tab(/Groups/)],
    },
    { page: '/directory/import', path: '/directory/import', shows: 'Choose files' },
  ];
}

function applicationVisits({ user, application, failing, okta }: FilledConsole['at']): readonly Visit[] {
  const pages = (number: number): readonly Visit[] => {
    const at = `/applications/${number}`;
    return [
      { page: '/applications/$application', path: at, shows: /Step \d/ },
      {
        page: '/applications/$application/properties',
        path: `${at}/properties`,
        shows: 'Name',
        opens: [press(/Delete|Remove/)],
      },
      { page: '/applications/$application/owners', path: `${at}/owners`, shows: /owner/i, opens: [press(/^Add/)] },
      { page: '/applications/$application/roles', path: `${at}/roles`, shows: 'Editor', opens: [tab(/Manifest/)] },
      {
        page: '/applications/$application/users',
        path: `${at}/users`,
        shows: /Mallory/,
        opens: [press('Add user/group'), press('Show members')],
      },
      {
        page: '/applications/$application/push-groups',
        path: `${at}/push-groups`,
        shows: /\d rows?|No group is pushed/,
      },
      { page: '/applications/$application/sign-on', path: `${at}/sign-on`, shows: /Single sign-on/ },
      {
        page: '/applications/$application/provisioning',
        path: `${at}/provisioning`,
        shows: 'Admin Credentials',
      },
      {
        page: '/applications/$application/provisioning/$object',
        path: `${at}/provisioning/User`,
        shows: 'userName',
        opens: [press('Edit userName'), tab('Attribute list')],
      },
      { page: '/applications/$application/on-demand', path: `${at}/on-demand?search=mallory`, shows: /Mallory/ },
      { page: '/applications/$application/explain', path: `${at}/explain?object=${user}`, shows: /Mallory/ },
      { page: '/applications/$application/plans', path: `${at}/plans`, shows: 'Plan 1' },
      {
        page: '/applications/$application/plans/$plan',
        path: `${at}/plans/1`,
        shows: /Nothing is to be done|Nothing has been written/,
        opens: [press('Discard')],
      },
      {
        page: '/applications/$application/versions',
        path: `${at}/versions`,
        shows: /Version \d/,
        opens: [press('Begin a draft'), press(/^Version 1$/)],
      },
      {
        page: '/applications/$application/accounts',
        path: `${at}/accounts`,
        shows: /\d rows?|No account here/,
        opens: [press('Protected accounts')],
      },
      {
        page: '/applications/$application/drift',
        path: `${at}/drift`,
        shows: 'No check yet',
        opens: [press('Schedule')],
      },
      { page: '/applications/$application/unmanaged', path: `${at}/unmanaged`, shows: 'Not known yet' },
      {
        page: '/applications/$application/failures',
        path: `${at}/failures`,
        shows: /\d rows?|Nothing has failed/,
      },
      { page: '/applications/$application/waiting', path: `${at}/waiting`, shows: /\d rows?|Nothing waits/ },
      { page: '/applications/$application/held', path: `${at}/held`, shows: 'Nothing is held' },
      { page: '/applications/$application/progress', path: `${at}/progress`, shows: 'Statistics to date' },
      {
        page: '/applications/$application/logs',
        path: `${at}/logs`,
        shows: /\d rows/,
        opens: [press(/Download/)],
      },
    ];
  };
  return [
    { page: '/applications', path: '/applications', shows: /Wiki <img/ },
    { page: '/gallery', path: '/gallery', shows: 'Playvox' },
    { page: '/gallery', path: '/gallery?search=azure', shows: 'Microsoft Entra ID is an identity provider.' },
    ...['playvox', 'purecloud', '8x8', 'snowflake', 'generic'].map((key) => ({
      page: '/gallery/$key',
      path: `/gallery/${key}`,
      shows: 'Capabilities supported',
    })),
    ...pages(application),
    ...pages(failing).filter(({ page }) => /\$application$|progress|logs|failures/.test(page)),
    ...oktaVisits(`/applications/${okta}`),
  ];
}

/** What an application in Okta's words has of its own. */
function oktaVisits(at: string): readonly Visit[] {
  const page = '/applications/$application/provisioning';
  return [
    { page: '/applications/$application', path: at, shows: /Step \d/ },
    { page, path: `${at}/provisioning`, shows: 'Create Users', opens: [tab('API Integration')] },
    { page, path: `${at}/provisioning?settings=advanced`, shows: /Wire format/i },
    { page, path: `${at}/provisioning?settings=safeguards`, shows: 'Accidental deletion prevention' },
    { page: '/applications/$application/users', path: `${at}/users`, shows: /Mallory/ },
    { page: '/applications/$application/push-groups', path: `${at}/push-groups`, shows: /Group <img/ },
  ];
}

function logVisits({ entry, failure }: FilledConsole['at']): readonly Visit[] {
  const tabs = [tab('Troubleshooting & Recommendations'), tab('Modified Properties'), tab('Summary')];
  return [
    { page: '/logs', path: '/logs', shows: /\d rows/ },
    { page: '/logs/report', path: '/logs/report', shows: /reason/i },
    {
      page: '/leavers',
      path: '/leavers',
      shows: /Leavers/,
      opens: [press('Choose people'), press('How long it is kept')],
    },
    { page: '/leavers/report', path: '/leavers/report', shows: /Rollcall wrote each line/ },
    { page: '/logs/$entry', path: `/logs/${entry}`, shows: /Steps/, opens: tabs },
    { page: '/logs/$entry', path: `/logs/${failure}`, shows: /Steps/, opens: tabs },
  ];
}

/** Opens a page and waits until it shows what it has read. */
export async function visit(page: Page, { path, shows }: Visit): Promise<void> {
  await page.goto(path);
  await page.locator('main').getByText(shows).first().waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Opens what lies on the page, one after the other, and closes it again; `look` is told what is open. */
export async function openEach(
  page: Page,
  { opens = [] }: Visit,
  look: (what: string) => Promise<void>,
): Promise<void> {
  for (const { role, name } of opens) {
    await page.locator('main').getByRole(role, { name }).first().click();
    if (role === 'tab') await page.getByRole('tab', { name, selected: true }).waitFor();
    else await focusInside(page, `what "${name}" opens`);
    await look(String(name));
    if (role === 'tab') continue;
    await page.keyboard.press('Escape');
    await over(page).first().waitFor({ state: 'detached' });
  }
}

const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Blades, dialogs and menus. */
function over(page: Page) {
  return page.locator(overlays);
}

/** Whoever opens something by keyboard goes on inside of it. */
async function focusInside(page: Page, what: string): Promise<void> {
  await over(page).first().waitFor();
  const inside = `document.activeElement.closest('${overlays}') !== null`;
  await vi.waitFor(
    async () => {
      if (!(await page.evaluate<boolean>(inside))) throw new Error(`The focus is not inside of ${what}.`);
    },
    { timeout: 20_000, interval: 50 },
  );
}
