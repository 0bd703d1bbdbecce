import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFiles } from './read-files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const people = async (text: string, name = 'people.csv') =>
  (await readFiles({ people: { name, bytes: utf8(text) } })).people;
const sample = (name: string) => readFileSync(new URL(`../../demo/organisation/${name}`, import.meta.url));

describe('a people file', () => {
  it('is read with our own column names', async () => {
    const read = await people(
      'userPrincipalName,givenName,accountEnabled,manager\nana@x.example,Ana,false,bo@x.example\n',
    );
    expect(read?.problems).toEqual([]);
    expect(read?.rows).toEqual([
      {
        file: 'people.csv',
        line: 2,
        userPrincipalName: 'ana@x.example',
        aliases: [],
        attributes: { userPrincipalName: 'ana@x.example', givenName: 'Ana', accountEnabled: false },
        manager: 'bo@x.example',
      },
    ]);
  });

  it("is read as Entra's user download writes it", async () => {
    const read = await people(
      'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,officeLocation,mobilePhone,directorySynced,invitationState,creationType\n' +
        'ana@x.example,Ana B,B,ana@x.example,Ana,6f9619ff,Member,Agent,Support,True,DE,Berlin,+4915100,False,,\n',
    );
    expect(read?.layout).toBe('entra');
    expect(read?.problems).toEqual([]);
    expect(read?.rows[0]).toMatchObject({
      anchor: '6f9619ff',
      attributes: { physicalDeliveryOfficeName: 'Berlin', mobile: '+4915100', accountEnabled: true },
    });
    expect(read?.ignored).toEqual(['directorySynced', 'invitationState', 'creationType']);
  });

  it("is read as Okta's people export writes it, with its statuses", async () => {
    const read = await people(
      'Login,First Name,Last Name,Email,Status,Primary Phone\nana@x.example,Ana,B,a@x.example,DEPROVISIONED,+1\n',
    );
    expect(read?.layout).toBe('okta');
    expect(read?.rows[0]?.attributes).toEqual({
      userPrincipalName: 'ana@x.example',
      givenName: 'Ana',
      surname: 'B',
      mail: 'a@x.example',
      accountEnabled: false,
      telephoneNumber: '+1',
    });
  });

  it('is read as Get-ADUser | Export-Csv writes it: UTF-16, a #TYPE line, managers by distinguished name', async () => {
    const text =
      '#TYPE Microsoft.ActiveDirectory.Management.ADUser\r\n' +
      '"DistinguishedName","Enabled","GivenName","Name","ObjectClass","ObjectGUID","SamAccountName","SID","Surname","UserPrincipalName","Manager"\r\n' +
      '"CN=Zoë,DC=x","True","Zoë","Zoë K","user","guid-1","zoe","S-1","K","zoe@x.example","CN=Zoë,DC=x"\r\n';
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer),
    ]);
    const read = (await readFiles({ people: { name: 'ad.csv', bytes } })).people;
    expect(read?.layout).toBe('active-directory');
    expect(read?.problems).toEqual([]);
    expect(read?.rows[0]).toMatchObject({
      line: 3,
      anchor: 'guid-1',
      aliases: ['CN=Zoë,DC=x', 'guid-1', 'zoe'],
      manager: 'CN=Zoë,DC=x',
    });
  });

  it.each([
    ['Name,DisplayName', 'Zoë K (Sales),Zoë K', 'Zoë K'],
    ['DisplayName,Name', 'Zoë K,Zoë K (Sales)', 'Zoë K'],
    ['Name,DisplayName', 'Zoë K (Sales),', 'Zoë K (Sales)'],
    ['DisplayName,Name', ',Zoë K (Sales)', 'Zoë K (Sales)'],
    ['DisplayName,Name', 'Zoë K,', 'Zoë K'],
    ['Name,DisplayName', ',', null],
  ])(
    'is read from %s %s as displayName %s: its own column counts, and an empty one takes nothing away',
    async (headings, cells, displayName) => {
      const read = await people(
        `ObjectGUID,UserPrincipalName,SamAccountName,${headings}\nguid-1,zoe@x.example,zoe,${cells}\n`,
      );
      expect(read?.layout).toBe('active-directory');
      expect(read?.problems).toEqual([]);
      expect(read?.rows[0]?.attributes.displayName).toBe(displayName);
    },
  );

  it('says the file, line and column of every bad row and keeps the good ones', async () => {
    const read = await people(
      'userPrincipalName,mail,accountEnabled\nana@x.example,a@x.example,true\n,b@x.example,true\nno-at,c@x.example,true\nd@x.example,not mail,perhaps\nANA@x.example,,\n',
    );
    expect(read?.rows.map((row) => row.line)).toEqual([2]);
    expect(read?.problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'userPrincipalName'],
      [4, 'userPrincipalName'],
      [5, 'mail'],
      [5, 'accountEnabled'],
      [6, 'userPrincipalName'],
    ]);
  });

  it('names the attribute that a mistyped heading meant', async () => {
    expect((await people('userPrincipalName,dispalyName\n'))?.problems[0]?.message).toContain(
      'did you mean displayName?',
    );
  });

  it('is refused with its headings when none gives the userPrincipalName', async () => {
    expect((await people('colour,size\nred,1\n'))?.problems.at(-1)?.message).toContain(
      'no column gives the userPrincipalName',
    );
  });

  it('counts lines through quoted line feeds and points at a comma that was not quoted', async () => {
    const read = await people('userPrincipalName,streetAddress\na@x.example,"one\ntwo"\nb@x.example,Street 1, Town\n');
    expect(read?.problems).toEqual([
      expect.objectContaining({ line: 4, message: expect.stringContaining('not in quotes') }),
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['is empty', '', '1: the file is empty: it needs a line of headings with userPrincipalName'],
    ['holds blanks only', '\n  \n', 'the file is empty'],
    ['has columns between bars', 'userPrincipalName|mail\nada@x.example|', '1: the headings are separated by "|"'],
    ['begins with a person', 'ada@x.example,Ada\n', '"ada@x.example" stands in it: begin with userPrincipalName,'],
    [
      'is of groups, or of people without names',
      'displayName,mail\nSales,sales@x.example\n',
      'a file of groups the columns displayName and',
    ],
    ['gives a column twice', 'userPrincipalName,mail,Mail\n', '1 Mail: the heading "mail" and "Mail" are the same'],
    [
      'opens a quotation mark',
      'userPrincipalName,mail\nada@x.example,"a\nb,c\n',
      '2: the row cannot be read as CSV: a quot',
    ],
    [
      'has one inside a value',
      'userPrincipalName,mail\na"b,c\n',
      '2: the row cannot be read as CSV: a quotation mark st',
    ],
    [
      'has more behind one',
      'userPrincipalName,mail\n"a"b,c\n',
      '2: the row cannot be read as CSV: something stands behi',
    ],
    ['is an Excel workbook', Buffer.from('504b0304140006', 'hex'), 'an Excel workbook'],
    ['is a page to sign in at', '<!DOCTYPE html><html>', 'was a sign-in page saved'],
    ['is JSON', '[ {"userPrincipalName": "ada@x.example"}]', '1: the file is no CSV: it is JSON'],
    [
      'is Windows-1252',
      Buffer.from('userPrincipalName,displayName\na@x.example,J\xf6rg\n', 'latin1'),
      '2: the file is not',
    ],
  ])('is refused with its place, what is wrong and what to do when it %s', async (_, content, words) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const { problems, people } = await readFiles({ people: { name: 'people.csv', bytes } });
    const told = [...problems, ...(people?.problems ?? [])].map(
      ({ file, line, column, message }) => `${file}:${line}${column === '' ? '' : ` ${column}`}: ${message}`,
    );
    expect(told).toEqual([expect.stringContaining(words)]);
    expect(told[0]).toMatch(/^people\.csv:\d+/);
    expect(told[0]).toMatch(/: [^:]*\b(add|begin|separate|keep|close|put|write|save|export|needs)\b/);
  });

  it('is read as UTF-16 without its mark, too', async () => {
    const bytes = Buffer.from('userPrincipalName,displayName\nada@x.example,Jörg\n', 'utf16le');
    const { people } = await readFiles({ people: { name: 'people.csv', bytes } });
    expect(people?.rows).toMatchObject([{ attributes: { displayName: 'Jörg' } }]);
  });

  it('may be separated by semicolons or tabs', async () => {
    expect((await people('userPrincipalName;givenName\na@x.example;Ana\n'))?.rows[0]?.attributes.givenName).toBe('Ana');
    expect((await people('userPrincipalName\tgivenName\na@x.example\tAna\n'))?.rows[0]?.attributes.givenName).toBe(
      'Ana',
    );
  });

  it('is refused with its line when it is not UTF-8 or its quotes do not close', async () => {
    const latin = await readFiles({
      people: { name: 'p.csv', bytes: new Uint8Array([...utf8('userPrincipalName\n'), 0xe4, 0x0a]) },
    });
    expect(latin.problems).toEqual([
      { file: 'p.csv', line: 2, column: '', message: expect.stringContaining('not UTF-8') },
    ]);
    const quotes = await readFiles({ people: { name: 'p.csv', bytes: utf8('userPrincipalName\n"a@x.example\n') } });
    expect(quotes.problems[0]?.message).toContain('cannot be read as CSV');
  });
});

describe('a groups file', () => {
  const groups = async (text: string) =>
    (await readFiles({ groups: { name: 'groups.csv', bytes: utf8(text) } })).groups;

  it('gives members in one cell or a row each', async () => {
    const joined = await groups('displayName,members\nSales,a@x.example;group:Leads\n');
    const apart = await groups('displayName,member\nSales,a@x.example\nSales,group:Leads\n');
    const members = [
      { kind: 'person', name: 'a@x.example' },
      { kind: 'group', name: 'Leads' },
    ];
    expect(joined?.rows[0]?.members).toMatchObject(members);
    expect(apart?.rows[0]?.members).toMatchObject(members);
    expect(apart?.rows).toHaveLength(1);
  });

  it('without a members column leaves memberships alone', async () => {
    expect((await groups('displayName\nSales\n'))?.rows[0]).not.toHaveProperty('members');
  });
});

describe('the sample organisation', () => {
  it('has 200 people and 14 groups and not one bad row', async () => {
    const read = await readFiles({
      people: { name: 'people.csv', bytes: sample('people.csv') },
      groups: { name: 'groups.csv', bytes: sample('groups.csv') },
    });
    expect(read.people?.problems).toEqual([]);
    expect(read.groups?.problems).toEqual([]);
    expect(read.people?.rows).toHaveLength(200);
    expect(read.groups?.rows).toHaveLength(14);
    expect(read.groups?.rows.filter((group) => group.members?.length === 0)).toHaveLength(2);
    expect(read.groups?.rows.filter((group) => group.members?.some((member) => member.kind === 'group'))).toHaveLength(
      2,
    );
    expect(read.people?.rows.filter((person) => person.attributes.displayName === 'Anna Müller')).toHaveLength(2);
    expect(read.people?.rows.filter((person) => person.attributes.mail === null)).toHaveLength(1);
    expect(read.people?.rows.filter((person) => person.attributes.accountEnabled === false)).toHaveLength(5);
  });

  it('lets others have their turn while a long one is read', async () => {
    const rows = Array.from({ length: 20_000 }, (_, number) => `p${number}@x.example,Person ${number}`);
    const clock = { turns: 0, running: true };
    const tick = () => {
      clock.turns += 1;
      if (clock.running) setImmediate(tick);
    };
    setImmediate(tick);
    const read = await people(['userPrincipalName,displayName', ...rows].join('\n'));
    clock.running = false;
    expect(read?.rows).toHaveLength(rows.length);
    expect(read?.rows.at(-1)).toMatchObject({ line: rows.length + 1, userPrincipalName: 'p19999@x.example' });
    expect(clock.turns).toBeGreaterThan(20);
  });
});
