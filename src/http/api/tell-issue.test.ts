import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from './contract.ts';
import { tellIssue } from './tell-issue.ts';

function told(schema: z.ZodType, value: unknown, part: 'params' | 'query' | 'body' = 'body'): string | undefined {
  const issue = schema.safeParse(value, { reportInput: true }).error?.issues[0];
  return issue === undefined ? undefined : tellIssue(issue, part);
}

describe('wrong input is told in words', () => {
  it.each([
    ['The field intervalMinutes must be a number.', contract.setJob.body, { intervalMinutes: '20' }],
    ['The field intervalMinutes must be a whole number.', contract.setJob.body, { intervalMinutes: 1.5 }],
    ['The field intervalMinutes must be at least 1.', contract.setJob.body, { intervalMinutes: 0 }],
    ['The field intervalMinutes must be at most 10080.', contract.setJob.body, { intervalMinutes: 99_999 }],
    ['The body must be an object.', contract.setJob.body, []],
    ['The field name must not be empty.', contract.renameCredential.body, { name: '' }],
    ['The field name must have at most 200 characters.', contract.renameCredential.body, { name: 'x'.repeat(201) }],
    ['The field permissions[1] must be text.', contract.createCredential.body, { permissions: ['a', 5] }],
    ['The field scope must be assigned or all.', contract.setScope.body, { scope: 'some' }],
    ['The field actions.create must be true or false.', contract.setMapping.body, { actions: { create: 1 } }],
    ['must be an e-mail address.', contract.setApplication.body, { notificationEmail: 'nobody' }],
    [
      'The field login must have letters, digits and . _ @ + - and no blanks.',
      contract.addAdministrator.body,
      { login: 'adele vance', name: 'Adele Vance', roles: ['global-reader'] },
    ],
    ['The field files must have at least 1 entry.', contract.importDirectory.body, { files: [] }],
    [
      'The field files[0].base64 must be Base64.',
      contract.importDirectory.body,
      { files: [{ name: 'a', base64: '!' }] },
    ],
  ] as const)('%s', (sentence, schema, value) => {
    expect(told(schema, value)).toContain(sentence);
  });

  it('names a parameter as what it is', () => {
    const { query } = contract.listLog;
    expect(told(query, { limit: 'many' }, 'query')).toBe('The query parameter limit must be a number.');
    expect(told(contract.listDirectoryUsers.query, { deleted: 'perhaps' }, 'query')).toBe(
      'The query parameter deleted must be true or false.',
    );
    expect(told(contract.getMapping.params, { application: 'a', object: 'Site' }, 'params')).toBe(
      'The object in the address must be User or Group.',
    );
  });

  it('says something for whatever else may be wrong', () => {
    expect(told(z.strictObject({}), { x: 1 })).toBe('The body has something that is not known: x.');
    expect(told(z.object({ n: z.number().multipleOf(5) }), { n: 7 })).toBe('The field n must be a multiple of 5.');
    expect(
      told(
        z.string().refine(() => false),
        'x',
      ),
    ).toBe('The body is not as it should be.');
  });
});
