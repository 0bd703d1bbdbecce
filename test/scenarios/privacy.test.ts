import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client as Postgres } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalTables } from '#applications/privacy/personal-tables.ts';
import { type Client, createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { openRollcall, type Rollcall } from '#main.ts';
import { freshFolder } from '#test/support/command-line.ts';
import { type FreshSchema, freshSchema, runScript, withSchema } from '#test/support/postgres.ts';

/** What nobody else has, as somebody's name may be: letters beyond ASCII, a quote, a blank, capitals. */
const upn = 'Zoe.Kanarienvogel+q7@Example.ORG';
const display = 'Zoë "Kanari" Vögelchen-Q7';
const given = 'Zoë-Q7-Given';
const employee = 'KANARI-0042';
const mobile = '+49 170 5550042';
const canaries = ['kanari', 'vögelchen', 'q7-given', '5550042'];
const told = (text: string) => {
  const lower = text.normalize('NFC').toLowerCase();
  return canaries.filter(
    (canary) => lower.includes(canary) || lower.includes(encodeURIComponent(canary).toLowerCase()),
  );
};
const wiki = { application: 'Wiki' };
const acme = { tenant: 'acme' };

describe.each(['SQLite', 'PostgreSQL'])('a person who asks to be forgotten, on %s', (name) => {
  const folder = freshFolder();
  let schema: FreshSchema | undefined;
  let rollcall: Rollcall;
  let call: Client['call'];
  const scim = { url: '', token: '' };

  async function start(): Promise<void> {
    const store = schema === undefined ? {} : { store: withSchema(schema.url, schema.schema) };
    rollcall = await openRollcall({
      data: folder.path,
      sandbox: true,
      logLevel: 'silent',
      serve: { port: 0 },
      ...store,
    });
    const { url, token } = rollcall;
    call = createClient({ fetch: (request) => rollcall.fetch(request), url, token }, 'tester').call;
  }

  beforeAll(async () => {
    schema = name === 'SQLite' ? undefined : await freshSchema();
    await start();
    await call(contract.createTenant, { body: { name: 'acme', profile: 'generic' } });
    const target = await call(contract.createCredential, { params: acme, body: {} });
    scim.url = target.baseUrl ?? '';
    scim.token = target.secretToken ?? '';
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const people = [
      'userPrincipalName,displayName,givenName,surname,mail,employeeId,mobile,manager',
      [upn, display, given, 'Vögelchen', upn, employee, mobile, ''].map(quoted).join(','),
      `bo@example.org,Bo Berg,Bo,Berg,bo@example.org,0001,,${upn}`,
    ].join('\n');
    await call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text: people }] } });
    await call(contract.addApplication, { body: { gallery: 'generic', name: 'Wiki' } });
    await call(contract.allowPrivateAddress, { params: wiki, body: { allow: true } });
    const body = { tenantUrl: scim.url, secretToken: scim.token };
    await call(contract.connectApplication, { params: wiki, body });
  });
  afterAll(async () => {
    await rollcall.close();
    await schema?.drop();
    folder.remove();
  });

  /** Every table, as text: rows that name the person, by table. */
  async function tables(): Promise<readonly string[]> {
    const found: string[] = [];
    const look = (table: string, rows: readonly unknown[]) => {
      for (const row of rows) if (told(JSON.stringify(row)).length > 0) found.push(`${table}: ${JSON.stringify(row)}`);
    };
    if (schema === undefined) {
      const store = new DatabaseSync(join(folder.path, 'rollcall.db'), { readOnly: true });
      for (const { table } of personalTables) look(table, store.prepare(`select * from ${table}`).all());
      store.close();
      return found;
    }
    const postgres = new Postgres({ connectionString: schema.url });
    await postgres.connect();
    await postgres.query(`set search_path = "${schema.schema}"`);
    for (const { table } of personalTables) look(table, (await postgres.query(`select * from ${table}`)).rows);
    await postgres.end();
    return found;
  }

  /** The store's own files, byte for byte. */
  async function files(): Promise<readonly string[]> {
    if (schema === undefined) {
      return readdirSync(folder.path).filter((file) => told(readFileSync(join(folder.path, file), 'utf8')).length > 0);
    }
    const postgres = new Postgres({ connectionString: schema.url });
    await postgres.connect();
    await postgres.query('checkpoint');
    const needles = canaries.map((canary) => `position('${canary}'::bytea in bytes) > 0`).join(' or ');
    const { rows } = await postgres.query(
      `select relname from (
         select c.relname, lower(encode(pg_read_binary_file(pg_relation_filepath(c.oid)), 'escape'))::bytea as bytes
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = '${schema.schema}' and c.relkind in ('r', 'i', 't')) as files where ${needles}`,
    );
    await postgres.end();
    return rows.map(({ relname }) => String(relname));
  }

  it('stands in many places, all of which an export hands out; a DELETE over SCIM erases nothing', async () => {
    await call(contract.addDirectoryUser, {
      body: { attributes: { userPrincipalName: 'cy@example.org', displayName: 'Cy' } },
    });
    await call(contract.addDirectoryGroup, {
      body: { attributes: { displayName: 'Birds', description: `Ask ${display}, ${upn}` } },
    });
    await call(contract.addDirectoryMember, { params: { group: 'Birds', member: upn } });
    for (const principal of [upn, 'bo@example.org', 'Birds'])
      await call(contract.assign, { params: wiki, body: { principal } });
    await call(contract.setMail, {
      body: { host: '127.0.0.1', port: 1, tls: 'none', from: 'r@x.example', to: [upn], allowPrivateAddress: true },
    });
    await call(contract.startJob, { params: wiki });
    await expect
      .poll(async () => (await call(contract.listTenantUsers, { params: acme, query: {} })).total, { timeout: 30_000 })
      .toBe(2);
    // Refused requests, searches by name, and somebody who was found and removed by SCIM.
    const ask = (path: string, init: RequestInit = {}) =>
      rollcall.fetch(
        new Request(`${scim.url}${path}`, {
          ...init,
          headers: {
            authorization: `Bearer ${scim.token}`,
            'content-type': 'application/scim+json',
          },
        }),
      );
    const search = await ask(`/Users?filter=${encodeURIComponent(`userName eq "${upn}"`)}`);
    const { Resources }: { Resources: readonly { id: string }[] } = JSON.parse(await search.text());
    const id = Resources[0]?.id ?? '';
    await ask('/Users', { method: 'POST', body: JSON.stringify({ schemas: [], userName: upn, displayName: display }) });
    await ask(`/Users/${id}`, {
      method: 'PATCH',
      body: JSON.stringify({ Operations: [{ op: 'replace', path: upn, value: display }] }),
    });
    await call(contract.simulateJob, { params: wiki });
    const query = { who: upn, tenant: 'acme' };
    const served = await call(contract.exportSubject, { body: query });
    expect(served.tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['resource', 'attribute', 'change']),
    );
    expect((await ask(`/Users/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`/Users/${id}`)).status).toBe(404);
    const naming = new Set((await tables()).map((row) => row.split(':')[0]));
    expect([...naming]).toEqual(expect.arrayContaining(['resource', 'attribute', 'link', 'log', 'audit', 'setting']));
    const { entries: acts } = await call(contract.listAudit, { query: { act: 'subject' } });
    expect(acts.map(({ act }) => act)).not.toContain('subject.erase');
    const whole = await call(contract.exportSubject, { body: { who: upn } });
    expect(whole.tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['resource', 'link', 'log', 'audit', 'change', 'assignment', 'setting']),
    );
    expect(whole.accounts).toMatchObject([{ application: 'Wiki', state: 'active' }]);
    expect(whole.obstacles).toMatchObject([
      { overridable: true, message: expect.stringContaining('still there') },
      { overridable: true, message: expect.stringContaining('Wiki') },
    ]);
    expect(told(JSON.stringify(whole))).toEqual(canaries);
  });

  it('is not erased while the source still has them, nor without a word of confirmation', async () => {
    const refused = (body: { who: string; confirm: string }) =>
      expect(call(contract.eraseSubject, { body })).rejects.toMatchObject({
        problem: { code: expect.stringMatching(/conflict|invalid/) },
      });
    await refused({ who: upn, confirm: upn });
    await refused({ who: upn, confirm: 'yes' });
    await expect(call(contract.eraseSubject, { body: { who: 'nobody@x', confirm: 'nobody@x' } })).rejects.toMatchObject(
      {
        problem: { code: 'unknown' },
      },
    );
  });

  it('is in no table, log, outbox, export or file of the store afterwards; the audit is still whole, and the others are as they were', async () => {
    const {
      users: [before],
    } = await call(contract.listDirectoryUsers, { query: { search: 'Bo' } });
    const erasure = { who: upn, confirm: upn, evenIfActive: true };
    const inTenant = await call(contract.eraseSubject, {
      body: { ...erasure, tenant: 'acme', gone: true, compact: false },
    });
    expect(inTenant).toMatchObject({ tenant: 'acme', compacted: false });
    const erased = await call(contract.eraseSubject, { body: erasure });
    expect(erased).toMatchObject({ compacted: true, accounts: [{ application: 'Wiki' }] });
    expect(await tables()).toEqual([]);
    expect(await files()).toEqual([]);
    const log = await call(contract.exportLog, { query: { format: 'json' } });
    const audit = await call(contract.exportAudit, { query: { format: 'json' } });
    expect(told(log.text + audit.text)).toEqual([]);
    const verified = await call(contract.verifyAudit, { query: {} });
    expect(verified.intact, JSON.stringify(verified)).toBe(true);
    expect(verified.tenants.reduce((sum, { redacted }) => sum + redacted, 0)).toBeGreaterThan(0);
    const { users } = await call(contract.listDirectoryUsers, { query: { search: 'Bo' } });
    expect(users).toMatchObject([{ objectId: before?.objectId }]);
    if (schema !== undefined) return;
    const file = join(folder.path, 'copy.db');
    await call(contract.createBackup, { body: { file } });
    expect(told(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('is forgotten by the next server, where the process died while it erased', async () => {
    await call(contract.addDirectoryUser, {
      body: {
        attributes: { userPrincipalName: upn, displayName: display, givenName: given, employeeId: employee, mobile },
      },
    });
    const person = await call(contract.exportSubject, { body: { who: upn } });
    const { tables: found, id } = person;
    const row = found.find(({ table }) => table === 'resource')?.rows[0];
    const value = JSON.stringify({ n: row?.n, id, identifiers: person.identifiers, accounts: [], actor: 'os:tester' });
    const put = `insert into setting (tenant, name, value, changed, changed_by)
      select tenant, 'erasure:${id}', '${value.replaceAll("'", "''")}', 0, 'system:erasure' from tenant where name = 'organisation'`;
    await rollcall.close();
    if (schema === undefined) {
      const store = new DatabaseSync(join(folder.path, 'rollcall.db'));
      store.exec(put);
      store.close();
    } else await runScript(schema.url, `set search_path = "${schema.schema}"; ${put}`);
    await start();
    await expect.poll(tables, { timeout: 30_000 }).toEqual([]);
    await expect.poll(files, { timeout: 30_000 }).toEqual([]);
    const { entries } = await call(contract.listAudit, { query: { act: 'subject', limit: 1 } });
    expect(entries).toMatchObject([{ act: 'subject.erase', object: id, actor: 'os:tester' }]);
  });

  it('is asked for in a tenant that is deleted: its credentials are dead at once, and work again when it is restored', async () => {
    const asked = async () =>
      (await rollcall.fetch(new Request(`${scim.url}/Users`, { headers: { authorization: `Bearer ${scim.token}` } })))
        .status;
    expect(await asked()).toBe(200);
    await call(contract.deleteTenant, { params: acme, body: { confirm: 'acme' } });
    expect(await asked()).toBe(401);
    await call(contract.restoreTenant, { params: acme });
    expect(await asked()).toBe(200);
  });

  it('can be looked for by name once they are gone', async () => {
    const { tables: found } = await call(contract.exportSubject, { body: { who: upn, gone: true } });
    expect(found).toEqual([]);
  });
});
