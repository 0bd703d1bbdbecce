import { describe, expect, it } from 'vitest';
import { compileConfiguration } from '../decide/compile-configuration.ts';
import type { AttributeMapping, Configuration } from '../model/configuration.ts';
import type { MappedValue } from './explanation.ts';
import { valueRows } from './value-rows.ts';

const canary = 'canary-3b9d';

const row = (target: string, source: AttributeMapping['source']): AttributeMapping => ({
  target,
  targetType: 'String',
  source,
  matchingPrecedence: target === 'userName' ? 1 : 0,
  apply: 'always',
  required: false,
  caseExact: false,
  mapped: true,
});

const object = { enabled: true, actions: { create: true, update: true, delete: true } };
const attributes = [
  row('userName', { kind: 'direct', attribute: 'userPrincipalName' }),
  row('title', { kind: 'expression', text: 'ToUpper([jobTitle])' }),
  row('password', { kind: 'expression', text: 'Redact(Append([employeeId], "!"))' }),
];
const configuration: Configuration = {
  scope: 'assigned',
  objects: { User: { ...object, attributes }, Group: { ...object, attributes: [] } },
  skipOutOfScopeDeletions: false,
};

describe('the rows of values', () => {
  it('tell source values, trace, what was written and what is shown; nothing at all of what is redacted (I9)', () => {
    const compilation = compileConfiguration(configuration, 1);
    if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems));
    const source: Readonly<Record<string, string>> = { userPrincipalName: 'ada', jobTitle: 'cook', employeeId: canary };
    const values = attributes.map(({ target, source: from }): MappedValue => {
      const value = target === 'password' ? '[Redact]' : 'x';
      return { target, source: from, value, before: null, after: value, changed: false, note: '' };
    });
    const rows = valueRows(
      compilation.compiled.objects.User,
      values,
      {
        lookup: (name) => source[name] ?? null,
        environment: { now: 0, random: { uuid: () => '', bytes: (length: number) => new Uint8Array(length) } },
      },
      {
        written: { userName: 'Ada', title: 'CHEF', password: canary },
        shown: {
          id: '1',
          claimed: false,
          properties: [
            ['userName', 'ada'],
            ['title', 'COOK'],
          ],
        },
      },
    );
    expect(rows[0]).toMatchObject({ reads: [{ name: 'userPrincipalName', value: 'ada' }], drifted: false });
    expect(rows[1]).toMatchObject({ reads: [{ value: 'cook' }], written: 'CHEF', shown: 'COOK', drifted: true });
    expect(rows[1]?.steps.map(({ text, value }) => [text, value])).toContainEqual(['ToUpper([jobTitle])', 'COOK']);
    expect(rows[2]).toMatchObject({
      reads: [{ name: 'employeeId', value: '[Redact]' }],
      steps: [],
      written: '[Redact]',
    });
    expect(JSON.stringify(rows)).not.toContain(canary);
  });
});
