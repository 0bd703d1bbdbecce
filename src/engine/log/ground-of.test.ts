import { describe, expect, it } from 'vitest';
import { compileConfiguration } from '../decide/compile-configuration.ts';
import type { AttributeMapping, Configuration } from '../model/configuration.ts';
import type { Subject } from '../model/subject.ts';
import { groundOf } from './ground-of.ts';

const row = (target: string, source: AttributeMapping['source']): AttributeMapping => ({
  target,
  targetType: 'String',
  source,
  matchingPrecedence: target === 'userName' ? 1 : 0,
  apply: 'always',
  required: false,
  caseExact: true,
  mapped: true,
});

const object = { enabled: true, actions: { create: true, update: true, delete: true } };

const configuration: Configuration = {
  scope: 'assigned',
  objects: {
    User: {
      ...object,
      attributes: [
        row('userName', { kind: 'direct', attribute: 'userPrincipalName' }),
        row('title', { kind: 'expression', text: 'ToUpper([jobTitle])' }),
        row('password', { kind: 'expression', text: 'Redact(Append([employeeId], [userPrincipalName]))' }),
      ],
    },
    Group: { ...object, attributes: [] },
  },
  skipOutOfScopeDeletions: false,
};

const subject: Subject = {
  source: 7,
  type: 'User',
  id: 'id-of-ada',
  doc: {
    userPrincipalName: 'ada@x.example',
    displayName: 'Ada',
    accountEnabled: true,
    employeeId: 'canary',
    jobTitle: 'x'.repeat(3000),
    mobile: '+1 555',
  },
  deleted: false,
  roles: ['user'],
  grants: [{ role: 'user', group: 4 }],
  link: undefined,
  work: { source: 7, member: 0, seq: 42, urgency: 1, attempts: 0, firstFailed: undefined, sent: undefined },
};

describe('what an evaluation was decided on', () => {
  it('holds what mapping and scope read, the assignments and the change; never what only a redacted mapping shows', () => {
    const compilation = compileConfiguration(configuration, 1);
    if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems));
    const ground = groundOf(compilation.compiled, subject, undefined);
    expect(ground).toEqual({
      values: {
        userPrincipalName: 'ada@x.example',
        displayName: 'Ada',
        accountEnabled: true,
        employeeId: '[Redact]',
      },
      long: ['jobTitle'],
      grants: [{ role: 'user', group: 4 }],
      holds: [],
      change: 42,
    });
  });
});
