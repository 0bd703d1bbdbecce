import { describe, expect, it } from 'vitest';
import type { AttributeMapping, Configuration } from '#engine/model/configuration.ts';
import { mergeGallery } from './merge-gallery.ts';

const actions = { create: true, update: true, delete: true };

/** A configuration with these rows for users: target and where its value comes from. */
function having(rows: Readonly<Record<string, string>>): Configuration {
  const attributes = Object.entries(rows).map(
    ([target, attribute]): AttributeMapping => ({
      target,
      targetType: 'String',
      source: { kind: 'direct', attribute },
      matchingPrecedence: 0,
      apply: 'always',
      required: false,
      caseExact: false,
      mapped: true,
    }),
  );
  const objects = { User: { enabled: true, actions, attributes }, Group: { enabled: false, actions, attributes: [] } };
  return { scope: 'assigned', skipOutOfScopeDeletions: false, objects };
}

function rowsOf({ objects }: Configuration): Readonly<Record<string, string>> {
  return Object.fromEntries(
    objects.User.attributes.map(({ target, source }) => [target, source.kind === 'direct' ? source.attribute : '']),
  );
}

const first = { userName: 'userPrincipalName', title: 'jobTitle', locale: 'preferredLanguage' };

describe('a newer mapping of the gallery', () => {
  it('comes in where the application has it as it took it, and own edits stay', () => {
    const own = { ...first, title: 'department' };
    const newer = { ...first, locale: 'usageLocation', nickName: 'mailNickname' };
    const { configuration, changes, conflicts } = mergeGallery(having(first), having(own), having(newer));
    expect(rowsOf(configuration)).toEqual({ ...newer, title: 'department' });
    expect(changes.map(({ path }) => path)).toEqual([
      'users › attributes › locale › attribute',
      'users › attributes › nickName',
    ]);
    expect(conflicts).toEqual([]);
  });

  it('tells what both changed, and leaves it as the application has it', () => {
    const { configuration, changes, conflicts } = mergeGallery(
      having(first),
      having({ ...first, title: 'department' }),
      having({ ...first, title: 'employeeType' }),
    );
    expect(rowsOf(configuration).title).toBe('department');
    expect(changes).toEqual([]);
    expect(conflicts).toEqual([
      {
        path: 'users › attributes › title › source',
        base: 'attribute: jobTitle',
        mine: 'attribute: department',
        theirs: 'attribute: employeeType',
      },
    ]);
  });

  it('takes away what the gallery dropped, and does not bring back what the application dropped', () => {
    const { title: _, ...withoutTitle } = first;
    const { locale: __, ...withoutLocale } = first;
    const { configuration } = mergeGallery(having(first), having(withoutTitle), having(withoutLocale));
    expect(rowsOf(configuration)).toEqual({ userName: 'userPrincipalName' });
  });

  it('changes nothing that the application has where nobody knows what it began with: it adds, and tells the rest', () => {
    const own = { ...first, title: 'department', own: 'city' };
    const newer = { ...first, nickName: 'mailNickname' };
    const { configuration, changes, conflicts } = mergeGallery(undefined, having(own), having(newer));
    expect(rowsOf(configuration)).toEqual({ ...own, nickName: 'mailNickname' });
    expect(changes.map(({ path }) => path)).toEqual(['users › attributes › nickName']);
    expect(conflicts.map(({ path }) => path)).toEqual(['users › attributes › title › source']);
  });
});
