import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { openRollcall, type Rollcall } from '#main.ts';
import { freshFolder, rollcallHere } from '#test/support/command-line.ts';

const folder = freshFolder();
const secrets: string[] = [];
let rollcall: Rollcall;
let call: Client['call'];

/** An application whose accounts are in a tenant of the same installation. */
async function connected(application: string): Promise<string> {
  const tenant = application.toLowerCase();
  await call(contract.createTenant, { body: { name: tenant, profile: 'generic' } });
  const made = await call(contract.createCredential, { params: { tenant }, body: {} });
  const secretToken = made.secretToken ?? '';
  secrets.push(secretToken);
  const params = { application };
  await call(contract.addApplication, { body: { gallery: 'generic', name: application } });
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  await call(contract.connectApplication, { params, body: { tenantUrl: made.baseUrl, secretToken } });
  return made.id;
}

const demand = (application: string, object: string) =>
  call(contract.provisionOnDemand, { params: { application }, body: { object } });
const leavers = (...args: readonly string[]) => rollcallHere(['leavers', ...args, '--data', folder.path]);

beforeAll(async () => {
  rollcall = await openRollcall({ data: folder.path, sandbox: true, logLevel: 'silent', serve: { port: 0 } });
  const { url, token } = rollcall;
  ({ call } = createClient({ fetch: (request) => rollcall.fetch(request), url, token }, 'tester'));
  const people = [
    'userPrincipalName,displayName',
    'ann@x.example,=HYPERLINK(1)',
    'bob@x.example,Bob',
    'cid@x.example,Cid',
  ];
  await call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text: people.join('\n') }] } });
  await connected('Wiki');
  const desk = await connected('Desk');
  for (const application of ['Wiki', 'Desk'])
    for (const principal of ['ann@x.example', 'bob@x.example']) {
      await call(contract.assign, { params: { application }, body: { principal } });
      await demand(application, principal);
    }
  await call(contract.revokeCredential, { params: { tenant: 'desk', credential: desk } });
  for (const user of ['ann@x.example', 'cid@x.example'])
    await call(contract.setDirectoryUser, { params: { user }, body: { attributes: { accountEnabled: false } } });
  await demand('Wiki', 'ann@x.example');
  await demand('Desk', 'ann@x.example');
});
afterAll(async () => {
  await rollcall.close();
  folder.remove();
});

describe('the leaver report', () => {
  it('says of each application when the account was revoked or why it is open, with request and answer and no secret (complaint: deleted is not revoked quickly, and nobody can tell)', async () => {
    const { leavers: all } = await call(contract.listLeavers, {});
    expect(all).toMatchObject([
      { identity: 'ann@x.example', cause: 'disabled', known: true, open: 1 },
      { identity: 'cid@x.example', cause: 'disabled', open: 0, accounts: [] },
    ]);
    const [ann] = all;
    const [desk, wiki] = ann?.accounts.toSorted((a, b) => a.application.localeCompare(b.application)) ?? [];
    expect(desk).toMatchObject({ application: 'Desk', state: 'open', seconds: null, why: { code: 'job-off' } });
    expect(wiki).toMatchObject({ application: 'Wiki', state: 'disabled', attempts: 1, why: null });
    const sent = wiki?.evidence?.exchanges.at(-1);
    expect(sent).toMatchObject({ method: 'PATCH', request: expect.stringContaining('active') });
    expect(sent?.url).toContain(`/Users/${wiki?.account}`);
    expect(wiki?.seconds).toBe((Date.parse(wiki?.ended ?? '') - Date.parse(ann?.at ?? '')) / 1000);
    const entry = await call(contract.getLogEntry, { params: { entry: wiki?.entry ?? '' } });
    expect(entry).toMatchObject({ action: 'disable', identity: 'ann@x.example' });
    for (const secret of secrets) expect(JSON.stringify(all)).not.toContain(secret);
  });

  it('is a command that scripts can ask: text, CSV that no spreadsheet takes for formulas, JSON, and status 2 while something is open', async () => {
    const text = await leavers();
    expect(text).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^2 people left, 1 of 2 accounts revoked, .*1 open\.\n/),
    });
    expect(text.out).toContain('ann@x.example');
    expect(text.out).toMatch(/Desk .*: OPEN/);
    const csv = await leavers('--format', 'csv');
    expect(csv.status).toBe(2);
    expect(csv.out.split('\r\n')).toHaveLength(5);
    expect(csv.out).toContain(",'=HYPERLINK(1),");
    const json = await leavers('--json', '--open');
    expect(JSON.parse(json.out)).toMatchObject({
      summary: { left: 1, open: 1 },
      leavers: [{ identity: 'ann@x.example' }],
    });
    const list = join(folder.path, 'left.csv');
    writeFileSync(list, 'userPrincipalName\ncid@x.example\nBOB@x.example\nnobody@x.example\n');
    const listed = await leavers('--list', list);
    expect(listed).toMatchObject({ status: 0, err: '1 person left, no account to revoke, 0 open.\n' });
    expect(listed.out).toContain('nobody@x.example did not leave in this time.');
    const day = new Date().toISOString().slice(0, 10);
    expect(await leavers('--person', 'ann@x.example', '--to', '2020-01-01')).toMatchObject({ status: 0 });
    expect(await leavers('--from', day, '--person', 'cid@x.example')).toMatchObject({ status: 0 });
    for (const wrong of [
      ['--from', 'yesterday'],
      ['--from', day, '--to', '2020-01-01'],
      ['--list', '/nowhere'],
      ['--format', 'xml'],
    ])
      expect(await leavers(...wrong)).toMatchObject({ out: '', status: expect.not.stringMatching('0') });
  });

  it('is read page by page, and a list in its own order', async () => {
    const first = await call(contract.searchLeavers, { body: { limit: 1 } });
    const second = await call(contract.searchLeavers, { body: { limit: 1, after: first.next ?? '' } });
    expect([first, second].map(({ leavers: [one] }) => one?.identity)).toEqual(['ann@x.example', 'cid@x.example']);
    const people = ['cid@x.example', 'bob@x.example', first.leavers[0]?.objectId ?? ''];
    const list = await call(contract.searchLeavers, { body: { people, limit: 2 } });
    expect(list).toMatchObject({ leavers: [{ identity: 'cid@x.example' }], absent: ['bob@x.example'], next: 'p.2' });
    const rest = await call(contract.searchLeavers, { body: { people, limit: 2, after: 'p.2' } });
    expect(rest).toMatchObject({ leavers: [{ identity: 'ann@x.example' }], absent: [], next: null });
    for (const after of ['x', 'o.1', 'p.-1'])
      await expect(call(contract.searchLeavers, { body: { after } })).rejects.toMatchObject({
        problem: { code: 'invalid' },
      });
  });

  it('closes what was open once the application takes it, and says how long that took', async () => {
    const made = await call(contract.createCredential, { params: { tenant: 'desk' }, body: {} });
    await call(contract.replaceSecret, {
      params: { application: 'Desk' },
      body: { secret: made.secretToken ?? '' },
    });
    await demand('Desk', 'ann@x.example');
    const summary = await call(contract.summarizeLeavers, { body: {} });
    expect(summary).toMatchObject({ left: 2, accounts: 2, revoked: 2, open: 0 });
    expect(await leavers()).toMatchObject({ status: 0 });
    const { leavers: all } = await call(contract.listLeavers, { query: { person: 'ANN@x.example' } });
    expect(all[0]?.accounts.find(({ application }) => application === 'Desk')).toMatchObject({
      state: 'disabled',
      attempts: 1,
    });
  });

  it('keeps what it says when the application is removed, and has a retention of its own: 13 months', async () => {
    expect(await call(contract.getLeaverRetention, {})).toEqual({ days: 396 });
    const params = { user: 'bob@x.example' };
    await call(contract.setDirectoryUser, { params, body: { attributes: { accountEnabled: false } } });
    await call(contract.removeApplication, { params: { application: 'Wiki' }, query: { accounts: 'keep' } });
    const { leavers: all } = await call(contract.listLeavers, {});
    const wiki = all.map(({ accounts }) => accounts.find(({ application }) => application === 'Wiki')?.state);
    expect(wiki).toEqual(['removed', undefined, 'disabled']);
    expect(all[0]).toMatchObject({ identity: params.user, open: 1 });
    expect((await rollcallHere(['leavers', 'keep', '--days', '760', '--data', folder.path])).out).toContain('760 days');
    expect(await call(contract.getLeaverRetention, {})).toEqual({ days: 760 });
    const { entries } = await call(contract.listAudit, { query: { act: 'leavers' } });
    expect(entries).toMatchObject([{ act: 'leavers.retention' }]);
  });
});
