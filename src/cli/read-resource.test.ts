import { describe, expect, it } from 'vitest';
import { readResource } from './read-resource.ts';
import { readAttributes, readSettings } from './settings.ts';

describe('words of a command line', () => {
  it('become a SCIM user: plain, nested, typed and extension attributes', () => {
    const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const words = [
      'displayName=Ada L',
      'name.givenName=Ada',
      'emails.work=a@x.org',
      'active=false',
      `${urn}:department=IT`,
    ];
    expect(readResource('ada', words)).toEqual({
      userName: 'ada',
      displayName: 'Ada L',
      name: { givenName: 'Ada' },
      emails: [{ type: 'work', value: 'a@x.org', primary: true }],
      active: false,
      [urn]: { department: 'IT' },
    });
  });

  it('become settings of the type they look like', () => {
    expect(readSettings(['a=true', 'b=null', 'c=12', 'd=x=y', 'e=007'])).toEqual({
      a: true,
      b: null,
      c: 12,
      d: 'x=y',
      e: '007',
    });
  });

  it('become attributes as text, where nothing clears', () => {
    expect(readAttributes(['employeeId=007', 'jobTitle='])).toEqual({ employeeId: '007', jobTitle: null });
  });

  it('are refused when they are no pair', () => {
    expect(() => readSettings(['alone'])).toThrow('name=value');
    expect(() => readResource('ada', ['alone'])).toThrow('path=value');
  });
});
