import { describe, expect, it } from 'vitest';
import { compileProfile } from '#resources/compile-profile.ts';
import type { Profile } from '#resources/profile.ts';
import { profile as eightByEight } from './8x8/profile.ts';
import { profile as generic } from './generic/profile.ts';
import { profile as playvox } from './playvox/profile.ts';
import { profiles } from './profiles.ts';
import { profile as purecloud } from './purecloud/profile.ts';

/** One line a rule: what it checks, what it does, and whether anybody published it. */
function lines(profile: Profile): string[] {
  return profile.rules.map(({ id, check, violation, assumed }) =>
    [
      `${id}:`,
      check,
      violation.action,
      ...(violation.status === undefined ? [] : [violation.status]),
      ...(violation.scimType === undefined ? [] : [violation.scimType]),
      ...(assumed ? ['assumed'] : []),
    ].join(' '),
  );
}

describe('the rules of the profiles', () => {
  it('are for Playvox: all of them assumed, since only its table is published', () => {
    expect(lines(playvox)).toEqual([
      'pv.userName.required: required reject 400 invalidValue assumed',
      'pv.userName.unique: unique reject 409 uniqueness assumed',
      'pv.email.required: required reject 400 invalidValue assumed',
      'pv.email.format: format reject 400 invalidValue assumed',
      'pv.emails.workOnly: enum ignore assumed',
      'pv.lengths: maxLength reject 400 invalidValue assumed',
      'pv.licences: licenceLimit reject 403 assumed',
    ]);
  });

  it('are for PureCloud those of its SDK and manual', () => {
    expect(lines(purecloud)).toEqual([
      'gc.userName.required: required reject 400 invalidValue',
      'gc.displayName.required: required reject 400 invalidValue',
      'gc.userName.email: format reject 400 invalidValue',
      'gc.userName.unique: unique reject 409 uniqueness',
      'gc.emails.other: mirrorOf ignore',
      'gc.emails.types: enum reject 400 invalidValue',
      'gc.emails.unique: typeUnique reject 400 invalidValue',
      'gc.phones.format: format reject 400 invalidValue',
      'gc.phones.types: enum reject 400 invalidValue',
      'gc.phones.typeUnique: typeUnique reject 400 invalidValue',
      'gc.phones.primary: forcePrimary normalise assumed',
      'gc.password.generated: defaultValue default',
      'gc.groups.readOnly: readOnly ignore',
      'gc.roles.exist: existsIn reject 400 invalidValue',
      'gc.roles.default: defaultValue default',
      'gc.division.exists: existsIn reject 400 invalidValue',
      'gc.division.default: defaultValue default',
      'gc.manager.exists: existsIn reject 400 invalidValue assumed',
      'gc.dateHire.format: format reject 400 invalidValue',
      'gc.skills.max: maxItems reject 400 invalidValue',
      'gc.languages.max: maxItems reject 400 invalidValue',
      'gc.skills.exist: existsIn reject 400 invalidValue',
      'gc.languages.exist: existsIn reject 400 invalidValue',
      'gc.proficiency: range reject 400 invalidValue',
      'gc.externalIds.reserved: immutableElement reject 400 mutability',
      'gc.group.displayName: readOnly reject 400 mutability',
      'gc.group.members.exist: existsIn reject 400 invalidValue',
    ]);
  });

  it('are for 8x8 those of its SCIM page', () => {
    expect(lines(eightByEight)).toEqual([
      '8x8.userName.required: required reject 400 invalidValue',
      '8x8.givenName.required: required reject 400 invalidValue',
      '8x8.familyName.required: required reject 400 invalidValue',
      '8x8.userName.unique: unique reject 409 uniqueness',
      '8x8.userName.form: format reject 400 invalidValue',
      '8x8.userName.federationId: copyTo normalise',
      '8x8.emails.single: maxItems reject 400 invalidValue',
      '8x8.emails.default: defaultValue default',
      '8x8.emails.primary: forceValue normalise',
      '8x8.emails.format: format reject 400 invalidValue',
      '8x8.phones.types: enum ignore',
      '8x8.phones.mobilePrimary: forceValue normalise',
      '8x8.phones.workPrimary: forceValue normalise',
      '8x8.site.immutable: immutable reject 400 mutability',
      '8x8.site.exists: existsIn reject 400 invalidValue',
      '8x8.locale.format: format reject 400 invalidValue',
      '8x8.locale.default: defaultValue default',
      '8x8.timezone.format: format reject 400 invalidValue assumed',
      '8x8.timezone.default: defaultValue default assumed',
      '8x8.lengths: maxLength reject 400 invalidValue assumed',
    ]);
  });

  it('are none for the generic profile', () => {
    expect(generic.rules).toEqual([]);
    expect(generic.assumed).toEqual([]);
  });

  it.each([...profiles])('speak of attributes that the schemas of %s declare', (_key, profile) => {
    const compiled = compileProfile(profile);
    const seen = new Set([...compiled.types.values()].flatMap(({ rules }) => rules.map(({ id }) => id)));
    expect(profile.rules.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it.each([...profiles])('say for %s what is wrong wherever they reject', (_key, profile) => {
    const silent = profile.rules.filter(
      ({ violation }) => violation.action === 'reject' && (!violation.detail || !violation.status),
    );
    expect(silent).toEqual([]);
  });
});

describe('what is assumed about a profile', () => {
  it.each([...profiles])('names for %s rules, attributes and parts that exist', (_key, profile) => {
    const rules = new Set(profile.rules.map(({ id }) => `rules.${id}.violation`));
    const urns = profile.schemas.map(({ id }) => `schemas.${id}:`);
    const parts = new Set(Object.keys(profile));
    const strangers = profile.assumed.filter((path) => {
      if (path.startsWith('rules.')) return !rules.has(path);
      if (path.startsWith('schemas.')) return !urns.some((urn) => path.startsWith(urn));
      return !parts.has(path.split('.')[0] ?? '');
    });
    expect(strangers).toEqual([]);
    expect(new Set(profile.assumed).size).toBe(profile.assumed.length);
  });

  it('includes the filters, statuses and limits that nobody published', () => {
    expect(playvox.assumed).toEqual(
      expect.arrayContaining([
        'filter.attributes.User.externalId',
        'filter.attributes.User.id',
        'lifecycle.deleteUser',
        'schemas.urn:ietf:params:scim:schemas:core:2.0:User:userName.required',
      ]),
    );
    expect(playvox.assumed).not.toContain('filter.attributes.User.userName');
    expect(purecloud.assumed).toEqual(
      expect.arrayContaining(['operations.Group.refused.create.status', 'rules.gc.phones.format.violation']),
    );
    expect(purecloud.assumed).not.toContain('etag.stale');
    expect(eightByEight.assumed).toEqual(
      expect.arrayContaining(['filter.attributes.User.userName', 'rules.8x8.site.immutable.violation']),
    );
  });
});
