import { vi } from 'vitest';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { type HttpTarget, reply, startHttpTarget } from '#test/support/http-target.ts';
import { setUp } from './administrator.ts';
import { apiOf } from './api.ts';
import { type OpenConsole, openConsole } from './console.ts';
import { directoryApi } from './directory.ts';
import { hostile, hostileValues } from './hostile.ts';
import type { Window } from './window.ts';

/** A console on whose every page there is something, much of it sent by somebody who means harm. */
export interface FilledConsole extends OpenConsole {
  /** Where the first administrator is signed in. */
  readonly window: Window;
  readonly call: Client['call'];
  /** Numbers and names that stand in addresses. */
  readonly at: {
    readonly user: string;
    readonly group: string;
    readonly application: number;
    readonly failing: number;
    /** Told of in Okta's words. */
    readonly okta: number;
    readonly entry: string;
    readonly failure: string;
    readonly receiver: string;
  };
  /** Texts that no page may ever hold: tokens and keys that were given or made before. */
  readonly secrets: readonly string[];
}

/** Directory attributes that are plain text. */
const attributes = [
  'displayName',
  'givenName',
  'surname',
  'jobTitle',
  'department',
  'companyName',
  'employeeId',
  'employeeType',
  'telephoneNumber',
  'mobile',
  'facsimileTelephoneNumber',
  'streetAddress',
  'city',
  'state',
  'postalCode',
  'country',
  'physicalDeliveryOfficeName',
  'preferredLanguage',
  'usageLocation',
  'userType',
  'mailNickname',
  ...Array.from({ length: 15 }, (_, at) => `extensionAttribute${at + 1}`),
];

const targetToken = 'a-token-for-the-target-that-nobody-sees';

/** Opens a console and fills it: a directory, a recycle bin, sandboxes, and two applications whose cycles have run. */
export async function openFilledConsole(): Promise<FilledConsole> {
  const console = await openConsole();
  const window = await console.open();
  await setUp(console, window.page);
  const call = apiOf(console);
  const target = await startHostileTarget();
  await directoryApi(console).fill();
  const user = await addPeople(call);
  const group = await addGroups(call, user);
  const sandbox = await addSandbox(call);
  const hook = await addWebhook(call);
  const application = await addApplication(call, `Wiki ${hostile.image}`, sandbox.baseUrl, sandbox.token);
  const failing = await addApplication(call, `Fails ${hostile.script}`, `${target.origin}/scim`, targetToken);
  for (const each of [application, failing]) await runOnce(call, each, user, group);
  const okta = await addApplication(call, `Docs ${hostile.image}`, sandbox.baseUrl, sandbox.token, 'okta');
  for (const principal of [user, group]) {
    await call(contract.assign, { params: { application: String(okta) }, body: { principal } });
  }
  await call(contract.pushGroup, { params: { application: String(okta) }, body: { group } });
  await call(contract.addAdministrator, {
    body: { login: 'olga', name: hostile.script.slice(0, 60), roles: ['global-reader'] },
  });
  const entries = async (of: number, status: string) => {
    const found = await call(contract.listLog, { query: { application: String(of), status, limit: 1 } });
    return found.entries[0]?.entry ?? '';
  };
  const entry = await entries(application, 'success');
  const failure = await entries(failing, 'failure');
  return {
    ...console,
    window,
    call,
    at: { user, group, application, failing, okta, entry, failure, receiver: hook.receiver.id },
    secrets: [sandbox.token, targetToken, hook.secret ?? ''],
    close: async () => {
      await console.close();
      await target.close();
    },
  };
}

async function addPeople(call: Client['call']): Promise<string> {
  const values = { ...hostileValues(attributes), displayName: `Mallory ${hostile.image}` };
  const { objectId } = await call(contract.addDirectoryUser, {
    body: { attributes: { ...values, userPrincipalName: 'mallory@evil.example', mail: 'mallory@evil.example' } },
  });
  const name = `"><img/src=x/onerror=window.struck=1>@evil.example`;
  const quoted = [name, hostile.script, hostile.formula, 'mallory@evil.example'].map(
    (cell) => `"${cell.replaceAll('"', '""')}"`,
  );
  const text = `userPrincipalName,displayName,department,manager\n${quoted.join(',')}\n`;
  await call(contract.importDirectory, { body: { files: [{ name: `${hostile.image}.csv`, text }] } });
  for (const gone of ['gone@evil.example', 'left@evil.example']) {
    const body = { attributes: { userPrincipalName: gone, displayName: hostile.svg } };
    await call(contract.addDirectoryUser, { body });
    await call(contract.deleteDirectoryUser, { params: { user: gone } });
  }
  return objectId;
}

async function addGroups(call: Client['call'], user: string): Promise<string> {
  const { objectId } = await call(contract.addDirectoryGroup, {
    body: { attributes: { displayName: `Group ${hostile.image}`, description: hostile.long, mail: hostile.url } },
  });
  const inner = await call(contract.addDirectoryGroup, { body: { attributes: { displayName: hostile.long } } });
  for (const member of [user, inner.objectId]) {
    await call(contract.addDirectoryMember, { params: { group: objectId, member } });
  }
  const gone = await call(contract.addDirectoryGroup, { body: { attributes: { displayName: hostile.script } } });
  await call(contract.deleteDirectoryGroup, { params: { group: gone.objectId } });
  return objectId;
}

/** A webhook that nobody answers; what is sent to it waits. */
function addWebhook(call: Client['call']) {
  const name = hostile.image.slice(0, 100);
  return call(contract.addReceiver, {
    body: { kind: 'webhook', name, url: 'https://hooks.invalid/events', from: 'beginning' },
  });
}

async function addSandbox(call: Client['call']): Promise<{ baseUrl: string; token: string }> {
  await call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  const made = await call(contract.createCredential, {
    params: { tenant: 'wiki' },
    body: { name: hostile.image },
  });
  return { baseUrl: made.baseUrl, token: made.secretToken ?? '' };
}

async function addApplication(
  call: Client['call'],
  name: string,
  tenantUrl: string,
  secretToken: string,
  vocabulary: 'entra' | 'okta' = 'entra',
) {
  const { application } = await call(contract.addApplication, { body: { gallery: 'generic', name, vocabulary } });
  const params = { application: String(application) };
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  await call(contract.connectApplication, { params, body: { tenantUrl, secretToken } });
  await call(contract.addRole, { params, body: { value: 'Editor', displayName: hostile.image } });
  return application;
}

async function runOnce(call: Client['call'], application: number, user: string, group: string): Promise<void> {
  const params = { application: String(application) };
  for (const principal of [user, group, '"><img/src=x/onerror=window.struck=1>@evil.example', 'Sales']) {
    await call(contract.assign, { params, body: { principal, role: 'Editor' } });
  }
  await call(contract.startJob, { params });
  await vi.waitFor(
    async () => {
      const { cycles } = await call(contract.listCycles, { params });
      if ((cycles[0]?.ended ?? null) === null) throw new Error(`The first cycle of ${application} has not ended.`);
    },
    { timeout: 60_000, interval: 200 },
  );
  const { plan } = await call(contract.simulateJob, { params });
  await vi.waitFor(
    async () => {
      const { state } = await call(contract.getPlan, { params: { ...params, plan } });
      if (state !== 'ready') throw new Error(`The plan of ${application} is ${state}.`);
    },
    { timeout: 60_000, interval: 200 },
  );
}

/** A target that has nobody, takes groups, and refuses users in words that want to be a page of their own. */
function startHostileTarget(): Promise<HttpTarget> {
  let created = 0;
  return startHttpTarget((request, response) => {
    if (request.method === 'GET') {
      reply(response, 200, { schemas: [], totalResults: 0, itemsPerPage: 0, startIndex: 1, Resources: [] });
      return;
    }
    if (request.path.endsWith('/Groups')) reply(response, 201, { id: hostile.script, displayName: hostile.image });
    else if (created++ % 2 === 0) reply(response, 400, { status: '400', detail: hostile.image, scimType: hostile.svg });
    else response.writeHead(500, { 'content-type': 'text/html' }).end(`<html>${hostile.script}${hostile.svg}</html>`);
  });
}
