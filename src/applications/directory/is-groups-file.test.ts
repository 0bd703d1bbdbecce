import { describe, expect, it } from 'vitest';
import { isGroupsFile } from './is-groups-file.ts';

function file(name: string, headings: string) {
  return { name, bytes: Buffer.from(`${headings}\n`) };
}

describe('a file of groups', () => {
  it.each([
    ['a.csv', 'displayName,members'],
    ['b.csv', 'Group Name;Member'],
    ['groups.csv', 'displayName,description'],
    ['c.csv', '"name","GroupScope","GroupCategory"'],
  ])('is known by its headings, else by its name: %s', (name, headings) => {
    expect(isGroupsFile(file(name, headings))).toBe(true);
  });

  it.each([
    ['people.csv', 'userPrincipalName,displayName'],
    ['group-members.csv', 'userPrincipalName,displayName,department'],
    ['okta.csv', 'login,firstName,lastName'],
    ['ad.csv', '#TYPE Microsoft.ActiveDirectory.Management.ADUser\n"GivenName","Surname","SamAccountName"'],
  ])('is not one of people, whatever it is called: %s', (name, headings) => {
    expect(isGroupsFile(file(name, headings))).toBe(false);
  });

  it('is recognised in UTF-16 as PowerShell writes it', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('displayName,members\r\n', 'utf16le')]);
    expect(isGroupsFile({ name: 'x.csv', bytes })).toBe(true);
  });
});
