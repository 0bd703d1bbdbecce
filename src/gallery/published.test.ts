import { describe, expect, it } from 'vitest';
import type { AttributeMapping } from '#engine/model/configuration.ts';
import { entries } from './entries.ts';

const published = [...entries].filter(([, { provenance }]) => provenance === 'published');

/** source → target, with what is not usual about the row. */
function row({ source, target, matchingPrecedence, apply, required, mapped }: AttributeMapping): string {
  const from = source.kind === 'direct' ? source.attribute : source.kind === 'expression' ? source.text : source.kind;
  return [
    `${from} → ${target}`,
    ...(matchingPrecedence === 0 ? [] : [`match ${matchingPrecedence}`]),
    ...(apply === 'always' ? [] : [apply]),
    ...(required ? ['required'] : []),
    ...(mapped ? [] : ['not mapped']),
  ].join(' | ');
}

function rows(key: string) {
  const { User, Group } = entries.get(key)?.defaults.objects ?? {};
  return { users: User?.attributes.map(row), groups: Group?.attributes.map(row), groupsOn: Group?.enabled };
}

const active = 'Switch([IsSoftDeleted], , "False", "True", "True", "False") → active';
const members = 'members → members';

describe('an entry made from published tables', () => {
  it('is there for each application with SCIM 2.0 and a token', () => {
    expect(published.map(([key]) => key)).toEqual(['github-emu', 'atlassian-cloud', 'zscaler', 'snowflake', 'figma']);
  });

  it('finds people and groups of GitHub Enterprise Managed User by externalId alone', () => {
    expect(rows('github-emu')).toEqual({
      users: [
        'mailNickname → externalId | match 1 | required',
        'userPrincipalName → userName | required',
        active,
        'none → roles | not mapped',
        'displayName → displayName',
        'givenName → name.givenName',
        'surname → name.familyName',
        'Join(" ", [givenName], [surname]) → name.formatted',
        'mail → emails[type eq "work"].value',
        'none → emails[type eq "home"].value | not mapped',
        'none → emails[type eq "other"].value | not mapped',
      ],
      groups: ['objectId → externalId | match 1 | required', 'displayName → displayName | required', members],
      groupsOn: true,
    });
  });

  it('finds people of Atlassian Cloud by work e-mail, and never renames a group', () => {
    expect(rows('atlassian-cloud')).toEqual({
      users: [
        'userPrincipalName → userName | required',
        active,
        'surname → name.familyName',
        'givenName → name.givenName',
        'mail → emails[type eq "work"].value | match 1 | required',
      ],
      groups: ['displayName → displayName | match 1 | creation | required', 'objectId → externalId', members],
      groupsOn: true,
    });
  });

  it('requires of Zscaler’s people what its table requires', () => {
    expect(rows('zscaler')).toEqual({
      users: [
        'userPrincipalName → userName | match 1 | required',
        'mailNickname → externalId | required',
        `${active} | required`,
        'givenName → name.givenName',
        'surname → name.familyName',
        'displayName → displayName | required',
        'department → urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department | required',
      ],
      groups: ['displayName → displayName | match 1 | required', members, 'objectId → externalId | required'],
      groupsOn: true,
    });
  });

  it('writes to Snowflake the seven attributes of its table, and maps none whose name nobody published', () => {
    expect(rows('snowflake')).toEqual({
      users: [
        active,
        'displayName → displayName',
        'mail → emails[type eq "work"].value',
        'userPrincipalName → userName | match 1 | required',
        'givenName → name.givenName',
        'surname → name.familyName',
        'mailNickname → externalId',
      ],
      groups: ['displayName → displayName | match 1 | required', members],
      groupsOn: true,
    });
  });

  it('leaves groups of Figma off, which Microsoft’s connector does not know and Figma’s own page does', () => {
    const { users, groups, groupsOn } = rows('figma');
    expect(users?.slice(0, 8)).toEqual([
      'userPrincipalName → userName | match 1 | required',
      'displayName → displayName',
      'givenName → name.givenName',
      'surname → name.familyName',
      'jobTitle → title',
      active,
      'mailNickname → externalId',
      'none → roles | not mapped',
    ]);
    expect(groups).toEqual(['displayName → displayName | match 1 | required', 'objectId → externalId', members]);
    expect(groupsOn).toBe(false);
  });

  it.each(published)(
    'of %s names its documents, and says what is documented, inferred, assumed and unknown',
    (_, one) => {
      const { documents = [], facts = [] } = one.evidence ?? {};
      expect(documents.length).toBeGreaterThan(1);
      for (const { address } of documents) expect(new URL(address).protocol).toBe('https:');
      expect([...new Set(facts.map(({ basis }) => basis))].sort()).toEqual([
        'assumed',
        'documented',
        'inferred',
        'unknown',
      ]);
    },
  );

  it.each(published)('of %s can be searched by what it matches on', (_, { defaults, profile }) => {
    for (const [type, { attributes }] of Object.entries(defaults.objects)) {
      const matched = attributes.filter(({ matchingPrecedence }) => matchingPrecedence > 0);
      const searched = profile?.filter.attributes[type]?.map(({ path }) => path) ?? [];
      for (const { target } of matched) expect(searched).toContain(target.replace(/\[.*?\]/, ''));
    }
  });

  it.each(published)('of %s counts as assumed every characteristic and every refusal that no table names', (_, one) => {
    const { assumed = [], rules = [], schemas = [] } = one.profile ?? {};
    for (const { id } of rules) expect(assumed).toContain(`rules.${id}.violation`);
    for (const { id, attributes } of schemas)
      for (const { name } of attributes) expect(assumed).toContain(`schemas.${id}:${name}.caseExact`);
  });
});
