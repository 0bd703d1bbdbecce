import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ACCESS, USER } from '../../model/role.ts';
import type { Subject } from '../../model/subject.ts';
import { compileConfiguration } from '../compile-configuration.ts';
import { explainScope } from './explain-scope.ts';

function compiled(scope: 'assigned' | 'all') {
  const object = { enabled: true, actions: { create: true, update: true, delete: true }, attributes: [] };
  const compilation = compileConfiguration(
    { scope, objects: { User: object, Group: object }, skipOutOfScopeDeletions: false },
    1,
  );
  if (!compilation.ok) throw new Error('unreachable');
  return compilation.compiled;
}

const entitles = (role: string) => role !== DEFAULT_ACCESS;
const subject: Subject = {
  source: 1,
  type: 'User',
  id: 'id-1',
  doc: { userPrincipalName: 'ann', accountEnabled: true },
  deleted: false,
  roles: [USER],
  link: undefined,
  work: undefined,
};
const explain = (scope: 'assigned' | 'all', changes: Partial<Subject>) =>
  explainScope(compiled(scope), { ...subject, ...changes }, entitles);

describe('scope', () => {
  it('takes in who is assigned with a role that entitles', () => {
    expect(explain('assigned', {})).toMatchObject({ inScope: true, reason: 'assigned' });
  });

  it('tells apart who is not assigned, who holds only Default Access, and who is disabled', () => {
    expect(explain('assigned', { roles: [] })).toMatchObject({
      inScope: false,
      candidate: false,
      reason: 'unassigned',
    });
    expect(explain('assigned', { roles: [DEFAULT_ACCESS] }).reason).toBe('not-effectively-entitled');
    expect(explain('assigned', { doc: { accountEnabled: false } }).reason).toBe('account-disabled');
  });

  it('counts one role that entitles among others', () => {
    expect(explain('assigned', { roles: [DEFAULT_ACCESS, USER] }).inScope).toBe(true);
  });

  it('with all, needs no assignment', () => {
    expect(explain('all', { roles: [] })).toMatchObject({ inScope: true, reason: 'in-directory' });
  });

  it('has nobody in it who is deleted, purged or disabled, whatever else holds', () => {
    const roles = fc.array(fc.constantFrom(USER, DEFAULT_ACCESS, 'agent'));
    const way = fc.constantFrom<Partial<Subject>>(
      { deleted: true },
      { doc: undefined, id: undefined },
      { doc: { accountEnabled: false } },
    );
    fc.assert(
      fc.property(fc.constantFrom('assigned', 'all'), roles, way, (scope, held, changes) => {
        expect(explain(scope, { roles: held, ...changes }).inScope).toBe(false);
      }),
    );
  });

  it('ignores accountEnabled on groups', () => {
    expect(explain('assigned', { type: 'Group', doc: { accountEnabled: false } }).inScope).toBe(true);
  });
});
