import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recogniseProvider } from '#gallery/identity-providers/recognise.ts';
import { identityProviders } from '#gallery/identity-providers.ts';
import { profiles } from '#gallery/profiles.ts';
import { compileProfile, typeNamed } from '#resources/compile-profile.ts';
import { requestsBefore } from '#resources/requests/request-rows.ts';
import { parsePatchPath } from '#scim/path/parse-patch-path.ts';
import { resolvePath } from '#scim/path/resolve-path.ts';
import { ServiceProvider } from '#test/support/service-provider.ts';
import { sqliteStores } from '#test/support/stores.ts';
import { documents, readDocument } from './document.ts';
import { guideParts, rowsOf, sectionOf, withUrns } from './provider-guide.ts';

const guides = [...identityProviders.values()]
  .filter(({ key }) => key !== 'other')
  .map((provider) => ({ provider, path: `docs/guides/idp-${provider.key}.md` }));
const code = (cell: string) => /^`(.*)`$/.exec(cell)?.[1];

describe('the guides to identity providers', () => {
  it('are there for every one whose steps are known, and one for all others', () => {
    const wanted = [...guides.map(({ path }) => path), 'docs/guides/idp-others.md'].sort();
    expect(documents().filter((path) => path.startsWith('docs/guides/idp-'))).toEqual(wanted);
  });

  it.each(guides)('$path has the steps, the caveats and the answers of the set-up page', ({ provider, path }) => {
    const markdown = readDocument(path);
    for (const [heading, text] of guideParts(provider)) expect(sectionOf(markdown, heading), heading).toBe(text);
  });

  it.each(guides)('$path maps to attributes that there are', ({ path }) => {
    const profile = profiles.get('generic');
    if (profile === undefined) throw new Error('no generic profile');
    const { schema } = typeNamed(compileProfile(profile), 'User');
    const targets = rowsOf(sectionOf(readDocument(path), 'What to map') ?? '').map(
      ([target = '']) => code(target) ?? '',
    );
    expect(targets.length).toBeGreaterThan(4);
    const strange = targets.filter((target) => {
      const { path: attribute, sub } = parsePatchPath(withUrns(target));
      return resolvePath(schema, sub === undefined ? attribute : { ...attribute, sub }) === undefined;
    });
    expect(strange).toEqual([]);
  });
});

describe('what identity providers send, as their guides tell it', () => {
  const open = sqliteStores();
  let service: ServiceProvider;
  beforeAll(async () => {
    service = new ServiceProvider(await open());
  });
  afterAll(() => service.close());

  const sent = [...guides.map(({ path }) => path), 'docs/guides/idp-others.md'];
  it.each(sent)('%s: each request is answered as it says, and forgiven what it says', async (path) => {
    const section = sectionOf(readDocument(path), 'What it sends') ?? '';
    const tenant = await service.tenant('generic', path.replace(/^.*idp-|\.md$/g, ''));
    const [, headerLine = ''] = /^Sent with (.*)$/m.exec(section) ?? [];
    const headers = Object.fromEntries(
      [...headerLine.matchAll(/`([\w-]+): ([^`]*)`/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value]),
    );
    const ids = new Map<string, string>();
    const filled = (text: string) =>
      text.replace(/\{(user|other|group)\}/g, (_, name: string) => ids.get(name) ?? name);
    const told: string[][] = [];
    const came: string[][] = [];
    for (const [when = '', request = '', body = '', answer = '', habits = ''] of rowsOf(section)) {
      const [method = '', place = ''] = filled(code(request) ?? '').split(/ (.*)/);
      const json = code(body) === undefined ? undefined : filled(withUrns(code(body) ?? ''));
      const said = await tenant.client(method, place.replaceAll(' ', '%20').replaceAll('"', '%22'), json, headers);
      if (said.status === 201)
        ids.set(place === '/Groups' ? 'group' : ids.has('user') ? 'other' : 'user', String(said.json.id));
      await service.deps.traces.flush();
      const [trace] = await service.deps.storage.read(
        requestsBefore(tenant.number, { before: 'g', notable: false, limit: 1 }),
      );
      told.push([when, answer, habits]);
      came.push([when, String(said.status), (trace?.habits ?? []).map((habit) => `\`${habit}\``).join(', ')]);
    }
    expect(came).toEqual(told);
    expect(came.length).toBeGreaterThan(4);
  });

  it.each(guides)('$path: an administrator who calls the credential after it is understood', ({ provider }) => {
    const signs = { client: '', path: '/Users', habits: [] };
    expect(recogniseProvider({ ...signs, credential: provider.name })?.key).toBe(provider.key);
  });
});
