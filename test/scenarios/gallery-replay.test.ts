import { afterAll, describe, expect, it } from 'vitest';
import { FaultySandboxes } from '#demo/faulty-sandboxes.ts';
import { createNarrator } from '#demo/narrator.ts';
import { application, cycleAfter, importFiles, runCycle, setUser } from '#demo/scene.ts';
import { failuresIn } from '#demo/stages/initial-cycle.ts';
import type { DemoApplication, World } from '#demo/world.ts';
import { entries } from '#gallery/entries.ts';
import { contract } from '#http/api/contract.ts';
import type { Rollcall } from '#main.ts';
import type { JsonObject } from '#scim/json.ts';
import { coreUser } from '#scim/schema/core-user.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import { openInstallationOn } from '#test/support/installation.ts';

/** Entries that were never tried but so: by replay to stand-ins made of the rules that their applications publish. */
const published = [...entries.values()].filter(({ provenance }) => provenance === 'published');

const names = ['ada', 'bob', 'cleo', 'dan', 'eve', 'finn', 'gil', 'hana', 'ivo', 'jo'];
const mail = (name: string) => `${name}@meridian.example`;
const header =
  'userPrincipalName,displayName,givenName,surname,mail,mailNickname,department,jobTitle,employeeId,accountEnabled';
const people = [
  header,
  ...names.map((name, at) => `${mail(name)},${name} Ash,${name},Ash,${mail(name)},${name},Sales,Agent,${at + 1},true`),
].join('\n');
const groups = `displayName,members\nBuilders,${names.map(mail).join(';')}\n`;

interface Application extends DemoApplication {
  readonly tenant: string;
}

const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

/** An installation whose ten people and their group are assigned to each of these applications; nothing is provisioned yet. */
async function prepared(dialect: 'SQLite' | 'PostgreSQL') {
  const faults = new FaultySandboxes();
  const { call, rollcall, close } = await openInstallationOn(dialect, { faults });
  closers.push(close);
  const world: World = { call, narrator: createNarrator({ write: () => true }), faults, applications: [] };
  await importFiles(world, [
    { name: 'people.csv', text: people },
    { name: 'groups.csv', text: groups },
  ]);
  const applications = await Promise.all(published.map(({ key, name }) => connected(world, key, name)));
  return { world, rollcall, faults, applications };
}

async function connected(world: World, gallery: string, name: string): Promise<Application> {
  const { call } = world;
  const tenant = `meridian-${gallery}`;
  await call(contract.createTenant, { body: { name: tenant, profile: gallery } });
  const { baseUrl, secretToken } = await call(contract.createCredential, { params: { tenant }, body: {} });
  const connection = { tenantUrl: baseUrl, secretToken: secretToken ?? '' };
  const app = { name, gallery, tenant, groups: ['Builders'], connection };
  await call(contract.addApplication, { body: { gallery, name } });
  await call(contract.allowPrivateAddress, { ...application(app), body: { allow: true } });
  await call(contract.setApplication, { ...application(app), body: { requestsPerSecond: 100 } });
  await call(contract.connectApplication, { ...application(app), body: connection });
  expect(await call(contract.testConnection, application(app)), name).toMatchObject({ ok: true });
  await call(contract.setJob, { ...application(app), body: { onChange: false } });
  await call(contract.assign, { ...application(app), body: { principal: 'Builders', type: 'Group', role: 'user' } });
  return app;
}

/** Provisioning Status On, and the initial cycle to its end. */
async function started(world: World, app: Application) {
  await world.call(contract.startJob, application(app));
  return cycleAfter(world, app, 0);
}

/** The SCIM calls that somebody makes who holds the application's token. */
function client(rollcall: Rollcall, { connection }: Application) {
  return async (path: string, method = 'GET', body?: JsonObject) => {
    const reply = await rollcall.fetch(
      new Request(`${connection.tenantUrl}${path}`, {
        method,
        headers: { authorization: `Bearer ${connection.secretToken}`, 'content-type': 'application/scim+json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? {} : JSON.parse(text) };
  };
}

const account = (name: string) => ({
  schemas: [coreUser.id, enterpriseUser.id],
  userName: mail(name),
  externalId: name,
  displayName: 'Made by hand',
  active: true,
  emails: [{ value: mail(name), type: 'work' }],
  [enterpriseUser.id]: { department: 'Unknown' },
});

interface Seen {
  readonly active: readonly string[];
  readonly inactive: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Ids by user name. */
  readonly ids: Readonly<Record<string, string>>;
}

async function seenIn(rollcall: Rollcall, app: Application): Promise<Seen> {
  const call = client(rollcall, app);
  const users: readonly { id: string; userName: string; active: boolean }[] = (await call('/Users')).body.Resources;
  const ids = Object.fromEntries(users.map(({ userName, id }) => [userName, id]));
  expect(Object.keys(ids), `${app.name}: nobody twice`).toHaveLength(users.length);
  const called = new Map(users.map(({ id, userName }) => [id, userName]));
  const listed = await call('/Groups');
  const teams: readonly { displayName: string; members?: readonly { value: string }[] }[] = listed.body.Resources ?? [];
  const membersOf = (members: readonly { value: string }[]) =>
    members.map(({ value }) => called.get(value) ?? value).toSorted();
  return {
    active: users.flatMap(({ active, userName }) => (active ? [userName] : [])).toSorted(),
    inactive: users.flatMap(({ active, userName }) => (active ? [] : [userName])).toSorted(),
    groups: Object.fromEntries(teams.map(({ displayName, members = [] }) => [displayName, membersOf(members)])),
    ids,
  };
}

const sorted = (list: readonly string[]) => list.map(mail).toSorted();
const without = (...gone: readonly string[]) => names.filter((name) => !gone.includes(name));

describe.each(['SQLite', 'PostgreSQL'] as const)('each application made from published tables, on %s', (dialect) => {
  it('is provisioned by replay: joiner, mover, leaver, who returns, and who is deleted for good', {
    timeout: 120_000,
  }, async () => {
    const { world, rollcall, faults, applications } = await prepared(dialect);
    const { call } = world;
    const params = (name: string) => ({ params: { user: mail(name) } });
    const member = { group: 'Builders', member: mail('cleo') };
    /** Runs a cycle everywhere; nobody fails, and another one writes nothing. */
    const cycles = async (first = false): Promise<ReadonlyMap<string, Seen>> => {
      const all = await Promise.all(
        applications.map(async (app): Promise<readonly [string, Seen]> => {
          const tally = first ? await started(world, app) : await runCycle(world, app);
          expect(failuresIn(tally), `${app.name}: ${JSON.stringify(tally)}`).toBe(0);
          const before = faults.writes(app.tenant);
          await runCycle(world, app);
          expect(faults.writes(app.tenant) - before, `${app.name} rests (I1)`).toBe(0);
          return [app.gallery, await seenIn(rollcall, app)];
        }),
      );
      return new Map(all);
    };
    const groupsOf = (gallery: string, groups: Seen['groups']) =>
      entries.get(gallery)?.defaults.objects.Group.enabled === true ? groups : {};

    for (const app of applications)
      for (const name of ['eve', 'stranger'])
        expect(await client(rollcall, app)('/Users', 'POST', account(name)), app.name).toMatchObject({ status: 201 });

    const joined = await cycles(true);
    for (const [gallery, seen] of joined) {
      // One account for Eve, who had one (I2); the stranger's stays as it is (I4).
      expect(seen.active, gallery).toEqual(sorted([...names, 'stranger']));
      expect(seen.groups, gallery).toEqual(groupsOf(gallery, { Builders: sorted(names) }));
    }

    await setUser(world, mail('ada'), { department: 'Support', displayName: 'Ada Oak', surname: 'Oak' });
    await setUser(world, mail('bob'), { accountEnabled: false });
    await call(contract.removeDirectoryMember, { params: member });
    await call(contract.deleteDirectoryUser, params('dan'));
    await call(contract.setDirectoryGroup, {
      params: { group: 'Builders' },
      body: { attributes: { displayName: 'Makers' } },
    });
    const left = await cycles();
    for (const [gallery, seen] of left) {
      expect(seen.inactive, gallery).toEqual(sorted(['bob', 'cleo', 'dan']));
      const name = gallery === 'atlassian-cloud' ? 'Builders' : 'Makers';
      const stayed = seen.groups[name]?.filter((one) => one !== mail('bob'));
      expect({ ...seen.groups, ...(stayed === undefined ? {} : { [name]: stayed }) }, gallery).toEqual(
        groupsOf(gallery, { [name]: sorted(without('bob', 'cleo', 'dan')) }),
      );
      expect(seen.ids, `${gallery}: the same accounts`).toEqual(joined.get(gallery)?.ids);
    }
    for (const app of applications) {
      const id = left.get(app.gallery)?.ids[mail('ada')];
      const { body } = await client(rollcall, app)(`/Users/${id}`);
      expect(body.name.familyName, app.name).toBe('Oak');
      if (app.gallery === 'zscaler') expect(body[enterpriseUser.id]).toEqual({ department: 'Support' });
    }

    await setUser(world, mail('bob'), { accountEnabled: true });
    await call(contract.addDirectoryMember, { params: { ...member, group: 'Makers' } });
    await call(contract.restoreDirectoryUser, params('dan'));
    const back = await cycles();
    for (const [gallery, seen] of back) {
      expect(seen.active, gallery).toEqual(sorted([...names, 'stranger']));
      expect(Object.values(seen.groups), gallery).toEqual(Object.values(groupsOf(gallery, { Makers: sorted(names) })));
      expect(seen.ids, `${gallery}: the same accounts`).toEqual(joined.get(gallery)?.ids);
    }

    await call(contract.deleteDirectoryUser, params('finn'));
    await call(contract.purgeDirectoryUser, params('finn'));
    for (const [gallery, seen] of await cycles()) {
      // Atlassian never erases an account; the others do what DELETE says.
      const kept = gallery === 'atlassian-cloud';
      expect(seen.inactive, gallery).toEqual(kept ? [mail('finn')] : []);
      expect(Object.keys(seen.ids).toSorted(), gallery).toEqual(
        sorted([...(kept ? names : without('finn')), 'stranger']),
      );
    }
  });
});
