import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { rollcallHere } from '#test/support/command-line.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

let at: Installation;
beforeAll(async () => {
  at = await openInstallation();
});
afterAll(() => at.close());

const look = (search: string) => at.call(contract.listGallery, { query: { search } });
const told = async (...args: readonly string[]) => {
  const { out, err } = await rollcallHere(['app', ...args, '--data', at.place.data]);
  return out + err;
};

describe('the gallery, looked through by name', () => {
  it('is narrowed to what is meant by a former name, and says of which kind each is', async () => {
    const { entries, elsewhere } = await look('genesys-cloud');
    expect(entries.map(({ key, category }) => [key, category])).toEqual([['purecloud', 'contact-centre']]);
    expect(elsewhere).toEqual([]);
    const { entries: designs } = await at.call(contract.listGallery, { query: { category: 'design' } });
    expect(designs.map(({ key }) => key)).toEqual(['figma']);
  });

  it('says why an application is not offered, and what to do instead', async () => {
    expect(await look('Slack')).toMatchObject({
      entries: [],
      elsewhere: [{ kind: 'not-offered', name: 'Slack', why: expect.stringContaining('SCIM 1.1') }],
    });
    await expect(at.call(contract.addApplication, { body: { gallery: 'zoom' } })).rejects.toMatchObject({
      message: expect.stringContaining('accepts no bearer token any more'),
      advice: expect.stringContaining('no way to it from here today'),
    });
  });

  it('sends whoever looks for an identity provider to where one is connected', async () => {
    const { elsewhere } = await look('Azure AD');
    expect(elsewhere).toMatchObject([{ kind: 'identity-provider', key: 'entra', guide: 'docs/guides/idp-entra.md' }]);
    expect(await told('gallery', '--search', 'azure-ad')).toMatch(
      /Microsoft Entra ID: .*identity provider.*\n.*invite/,
    );
  });

  it('adds an application by another name that it goes by', async () => {
    expect(await at.call(contract.addApplication, { body: { gallery: 'Genesys Cloud', name: 'Calls' } })).toMatchObject(
      {
        gallery: 'purecloud',
      },
    );
    expect(await at.call(contract.addApplication, { body: { gallery: 'github emu' } })).toMatchObject({
      gallery: 'github-emu',
    });
  });

  it('shows of an application what is documented, inferred, assumed and unknown, and where it was read', async () => {
    const page = await at.call(contract.getGalleryEntry, { params: { key: 'snowflake' } });
    expect(page).toMatchObject({
      provenance: 'published',
      documents: [{ address: expect.stringContaining('learn.microsoft.com') }, {}, {}],
    });
    expect(page.rules).toContainEqual({ text: 'Only one e-mail address is kept.', basis: 'documented' });
    expect(page.rules).toContainEqual({ text: 'userName is required.', basis: 'assumed' });
    const text = await told('gallery', 'snowflake');
    expect(text).toContain('a stand-in made of its published rules, by replay');
    for (const basis of ['documented', 'inferred', 'assumed', 'unknown']) expect(text).toContain(`  ${basis}: `);
    expect(text).toContain('read: Snowflake: SCIM user API reference https://docs.snowflake.com/');
    expect(await told('gallery', 'snowflake', '--search', 'snow')).toContain('Leave --search and --category out.');
    expect(await told('gallery', '--search', 'nothing like it')).toContain('rollcall app add generic');
  });
});
