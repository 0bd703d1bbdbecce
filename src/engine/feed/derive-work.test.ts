import { describe, expect, it } from 'vitest';
import { compileConfiguration } from '../decide/compile-configuration.ts';
import type { Configuration } from '../model/configuration.ts';
import { deriveWork } from './derive-work.ts';

const row = (target: string, attribute: string) => ({
  target,
  targetType: 'String' as const,
  source: { kind: 'direct' as const, attribute },
  matchingPrecedence: 0,
  apply: 'always' as const,
  required: false,
  caseExact: true,
  mapped: true,
});
const actions = { create: true, update: true, delete: true };
const configuration: Configuration = {
  scope: 'assigned',
  objects: {
    User: { enabled: true, actions, attributes: [row('userName', 'userPrincipalName')] },
    Group: { enabled: true, actions, attributes: [row('displayName', 'displayName'), row('members', 'members')] },
  },
  skipOutOfScopeDeletions: false,
};

const derive = (changes: Parameters<typeof deriveWork>[0], assigned: readonly number[] = [], nestedGroups = false) => {
  const compilation = compileConfiguration({ ...configuration, nestedGroups }, 1);
  if (!compilation.ok) throw new Error('unreachable');
  return deriveWork(changes, compilation.compiled, 7, new Set(assigned));
};
const change = (
  seq: number,
  n: number,
  kind: string,
  more: { member?: number; paths?: string; type?: string } = {},
) => ({
  seq,
  n,
  id: `id ${n}`,
  kind,
  type: more.type ?? 'User',
  member: more.member,
  paths: more.paths,
});

describe('the work that changes make', () => {
  it('is one row an object, however many its changes', () => {
    const { objects } = derive([change(1, 5, 'created'), change(2, 5, 'updated', { paths: 'userPrincipalName' })]);
    expect([...objects]).toEqual([[5, { seq: 2, urgency: 'changed' }]]);
  });

  it('leaves out what feeds no mapping, scope or match', () => {
    expect(derive([change(1, 5, 'updated', { paths: 'jobTitle city' })]).objects.size).toBe(0);
    expect(derive([change(1, 5, 'updated', { paths: 'jobTitle accountEnabled' })]).objects.size).toBe(1);
    expect(derive([change(1, 5, 'updated')]).objects.size).toBe(1);
  });

  it('is one membership for a change of members, and the member too where the group is assigned', () => {
    const changes = [change(3, 9, 'member-added', { member: 5, type: 'Group' })];
    expect(derive(changes)).toMatchObject({ memberships: [{ group: 9, member: 5, seq: 3 }] });
    expect(derive(changes).objects.size).toBe(0);
    expect([...derive(changes, [9]).objects.keys()]).toEqual([5]);
  });

  it('takes the members of a group whose assignment changed, and nothing from another application', () => {
    const { expanded } = derive([
      change(1, 9, 'assigned', { member: 7, type: 'Group' }),
      change(2, 8, 'unassigned', { member: 6, type: 'Group' }),
    ]);
    expect([...expanded]).toEqual([[9, { seq: 1, urgency: 'changed' }]]);
  });

  it('takes whoever left a group that brings nobody in, if he has an account: it may have been unassigned since', () => {
    const { objects, parted } = derive([
      change(1, 9, 'member-removed', { member: 5, type: 'Group' }),
      change(2, 9, 'member-added', { member: 6, type: 'Group' }),
    ]);
    expect([[...objects], [...parted]]).toEqual([[], [[5, { seq: 1, urgency: 'leaving' }]]]);
  });

  it('goes first where somebody may have to go, whatever else changed about him', () => {
    const urgent = (kind: string, paths?: string) =>
      derive([change(1, 5, kind, paths === undefined ? {} : { paths }), change(2, 5, 'updated')]).objects.get(5)
        ?.urgency;
    expect(['deleted', 'purged', 'erased', 'unassigned'].map((kind) => urgent(kind))).toEqual(Array(4).fill('leaving'));
    expect(urgent('updated', 'displayName accountEnabled')).toBe('leaving');
    expect([urgent('updated', 'displayName'), urgent('created'), urgent('assigned')]).toEqual([
      'changed',
      'changed',
      'changed',
    ]);
    const removed = derive([change(3, 9, 'member-removed', { member: 5, type: 'Group' })], [9]);
    expect([removed.memberships[0]?.urgency, removed.objects.get(5)?.urgency]).toEqual(['leaving', 'leaving']);
  });

  it('with nested groups, takes everybody inside who was added where it counts, and inside whom was taken out anywhere', () => {
    const added = change(1, 9, 'member-added', { member: 5, type: 'Group' });
    const removed = change(2, 8, 'member-removed', { member: 6, type: 'Group' });
    const { objects, expanded, parted } = derive([added, removed], [9], true);
    expect([[...objects], [...expanded], [...parted]]).toEqual([
      [],
      [[5, { seq: 1, urgency: 'changed' }]],
      [[6, { seq: 2, urgency: 'leaving' }]],
    ]);
    expect(derive([added], [], true).expanded.size).toBe(0);
  });
});
