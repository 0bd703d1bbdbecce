import { describe, expect, test } from 'vitest';
import { compileExpression } from './compile-expression.ts';
import { evaluate } from './evaluate.ts';
import type { Value } from './value.ts';

/** The examples that Entra's function reference publishes, with the attributes they assume. */
const examples: readonly (readonly [
  expression: string,
  attributes: Readonly<Record<string, Value>>,
  expected: Value,
])[] = [
  ['Append([userPrincipalName], ".test")', { userPrincipalName: 'John.Doe@contoso.com' }, 'John.Doe@contoso.com.test'],
  ['Join(" ", [givenName], [surname])', { givenName: 'John', surname: 'Doe' }, 'John Doe'],
  ['Join(".", "a", "b")', {}, 'a.b'],
  ['Join(", ", "", [surname], [givenName])', { givenName: 'John', surname: 'Doe' }, 'Doe, John'],
  ['Left("John Doe",3)', {}, 'Joh'],
  ['Left("ab",9)', {}, 'ab'],
  ['Left("ab",0)', {}, ''],
  ['Left("ab",-1)', {}, 'ab'],
  ['Left([none],3)', {}, ''],
  ['Mid("John",1,3)', {}, 'Joh'],
  ['Mid("Doe",1,5)', {}, 'Doe'],
  ['InStr("The quick brown fox","quick")', {}, '5'],
  ['InStr("repEated","e",3,vbBinaryCompare)', {}, '7'],
  ['InStr("repEated","e",3,vbTextCompare)', {}, '4'],
  ['InStr("abc","z")', {}, '0'],
  ['Word("The quick brown fox",3," ")', {}, 'brown'],
  ['Word("This,string!has&many separators",3,",!&#")', {}, 'has'],
  ['Word("one two",3," ")', {}, ''],
  ['Split("PermissionSetOne, PermissionSetTwo", ",")', {}, ['PermissionSetOne', 'PermissionSetTwo']],
  ['StripSpaces("A B C")', {}, 'ABC'],
  ['ToLower("John.Smith@Contoso.com")', {}, 'john.smith@contoso.com'],
  ['ToUpper("us")', {}, 'US'],
  ['ToUpper("i", "tr-TR")', {}, 'İ'],
  ['PCase("PABLO GONSALVES (SECOND)")', {}, 'Pablo Gonsalves (Second)'],
  ['PCase("PINTO-DE\'SILVA"," \'-")', {}, "Pinto-De'Silva"],
  ['PCase("o\'neil")', {}, "O'neil"],
  ['PCase(Join(" ","GREGORY","JAMES"))', {}, 'Gregory James'],
  ['NormalizeDiacritics("Zoë")', {}, 'Zoe'],
  ['NormalizeDiacritics("Łukasz")', {}, 'Lukasz'],
  ['NormalizeDiacritics("Straße")', {}, 'Strasse'],
  ['NormalizeDiacritics("Bjørn")', {}, 'Bjoern'],
  ['NormalizeDiacritics("Müller Ærø İstanbul ısı Nguyễn")', {}, 'Muller AEroe Istanbul isi Nguyen'],
  ['ConvertToBase64("Hello world!")', {}, 'SABlAGwAbABvACAAdwBvAHIAbABkACEA'],
  ['ConvertToUTF8Hex("Hello world!")', {}, '48656C6C6F20776F726C6421'],
  ['CStr([dn])', { dn: 'cn=Joe,dc=contoso,dc=com' }, 'cn=Joe,dc=contoso,dc=com'],
  ['CStr(5)', {}, '5'],
  ['Coalesce([mail],[userPrincipalName])', { userPrincipalName: 'a@ex.org' }, 'a@ex.org'],
  ['Coalesce([mail],[other],"none")', {}, 'none'],
  ['Coalesce("","none")', {}, ''],
  ['IIF([country]="USA",[country],[department])', { country: 'USA', department: 'Sales' }, 'USA'],
  ['IIF([country]="USA",[country],[department])', { country: 'UK', department: 'Sales' }, 'Sales'],
  ['IIF([country]="USA",IIF([state]="CA","True","False"),"False")', { country: 'USA', state: 'CA' }, 'True'],
  [
    'Switch([state],"Australia/Sydney","NSW","Australia/Sydney","QLD","Australia/Brisbane")',
    { state: 'QLD' },
    'Australia/Brisbane',
  ],
  ['Switch([statusFlag],"x","true","1","","0")', {}, '0'],
  ['Switch([country],[country],"","Other")', { country: 'FR' }, 'FR'],
  ['Switch([country],[country],"","Other")', {}, 'Other'],
  ['Switch([IsSoftDeleted], , "False", "True", "True", "False")', { IsSoftDeleted: 'False' }, 'True'],
  ['Switch([IsSoftDeleted], , "False", "True", "True", "False")', { IsSoftDeleted: 'True' }, 'False'],
  ['Switch(IsPresent([jobTitle]), "DefaultValue", "True", [jobTitle])', { jobTitle: 'Clerk' }, 'Clerk'],
  ['Switch(IsPresent([jobTitle]), "DefaultValue", "True", [jobTitle])', {}, 'DefaultValue'],
  ['IsNull([displayName])', {}, 'True'],
  ['IsNull([displayName])', { displayName: '' }, 'False'],
  ['IsNullOrEmpty([displayName])', { displayName: '' }, 'True'],
  ['IsPresent([manager])', { manager: 'x' }, 'True'],
  ['IsPresent([manager])', {}, 'False'],
  ['IsString([mail])', { mail: 'a@ex.org' }, 'True'],
  ['IsString([mails])', { mails: ['a', 'b'] }, 'False'],
  ['Not("True")', {}, 'False'],
  ['Not([IsSoftDeleted])', { IsSoftDeleted: 'False' }, 'True'],
  ['Not([IsSoftDeleted])', {}, 'True'],
  ['CBool([a] = [b])', { a: 'x', b: 'x' }, 'True'],
  ['CBool([a] = [b])', { a: 'x', b: 'y' }, 'False'],
  ['CBool(0)', {}, 'False'],
  ['BitAnd(&HF,&HF7)', {}, '7'],
  ['Count([proxyAddresses])', { proxyAddresses: ['a', 'b'] }, '2'],
  ['Item([proxyAddresses],1)', { proxyAddresses: ['a', 'b'] }, 'a'],
  ['Item([proxyAddresses],3)', { proxyAddresses: ['a', 'b'] }, null],
  ['RemoveDuplicates([proxyAddresses])', { proxyAddresses: ['a', 'b', 'a'] }, ['a', 'b']],
  ['CDate("2020-03-16-07:00")', {}, '3/16/2020 7:00:00 AM'],
  ['CDate("2021-06-30+08:00")', {}, '6/29/2021 4:00:00 PM'],
  ['CDate("2009-06-15T01:45:30-07:00")', {}, '6/15/2009 8:45:30 AM'],
  ['Now()', {}, '7/2/2021 3:33:38 PM'],
  ['DateAdd("d", 7, CDate("2012-03-16-07:00"))', {}, '3/23/2012 7:00:00 AM'],
  ['DateAdd("d", -10, CDate("2012-03-16-07:00"))', {}, '3/6/2012 7:00:00 AM'],
  ['DateAdd("ww", 2, CDate("2012-03-16-07:00"))', {}, '3/30/2012 7:00:00 AM'],
  ['DateAdd("m", 10, CDate("2012-03-16-07:00"))', {}, '1/16/2013 7:00:00 AM'],
  ['DateAdd("m", 1, CDate("2023-01-31"))', {}, '2/28/2023 12:00:00 AM'],
  ['DateAdd("yyyy", 2, CDate("2012-03-16-07:00"))', {}, '3/16/2014 7:00:00 AM'],
  ['DateDiff("d", CDate("2021-08-18"), CDate("2021-08-31"))', {}, '13'],
  ['DateDiff("d", "8/25/2021 5:41:18 PM", CDate("2012-03-16-07:00"))', {}, '-3449'],
  ['DateDiff("ww", "8/25/2021 5:41:18 PM", CDate("2012-03-16-07:00"))', {}, '-493'],
  ['DateDiff("m", "8/25/2021 5:41:18 PM", CDate("2012-03-16-07:00"))', {}, '-113'],
  ['DateDiff("yyyy", "8/25/2021 5:41:18 PM", CDate("2012-03-16-07:00"))', {}, '-9'],
  ['DateDiff("d", CDate("2021-08-24"), CDate("2021-08-24"))', {}, '0'],
  ['DateDiff("h", CDate("2021-08-24"), CDate("2021-08-25"))', {}, '24'],
  ['DateDiff("n", CDate("2021-08-24"), CDate("2021-08-25"))', {}, '1440'],
  ['DateDiff("s", CDate("2021-08-24"), CDate("2021-08-25"))', {}, '86400'],
  ['DateFromNum("129699324000000000")', {}, '1/1/2012 11:00:00 PM'],
  ['NumFromDate("2012-01-01T23:00:00Z")', {}, '129699324000000000'],
  [
    'NumFromDate(Join("", FormatDateTime([endDate], ,"M/d/yyyy hh:mm:ss tt","yyyy-MM-dd")," 23:59:59-08:00"))',
    { endDate: '6/30/2021 12:00:00 AM' },
    '132695999990000000',
  ],
  ['FormatDateTime("20150123105347.1Z", , "yyyyMMddHHmmss.fZ", "yyyy-MM-dd")', {}, '2015-01-23'],
  [
    'Replace([t],"Product Developer", , ,"Software Engineer", , )',
    { t: 'Product Developer II' },
    'Software Engineer II',
  ],
  ['Replace([mail],"@contoso.com", , ,"", ,)', { mail: 'john.doe@contoso.com' }, 'john.doe'],
  ['Replace([UserID],"<username>", , , , ,"<username>@contoso.com")', { UserID: 'jsmith' }, 'jsmith@contoso.com'],
  [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the mapping language's own notation
    'Replace("+91 9998887777", ,"\\\\+(?<isdCode>\\\\d* )(?<phoneNumber>\\\\d{10})", ,"${phoneNumber}", , )',
    {},
    '9998887777',
  ],
  ['Replace("john_doe72", ,"[a-zA-Z_]*", ,"", , )', {}, '72'],
  ['Replace("545 Tremont Street", ,"(?<streetNumber>^\\\\d*)","streetNumber","888", , )', {}, '888 Tremont Street'],
  ['Replace([mail], ,"(?<Suffix>@(.)*)","Suffix","", , )', { mail: 'jsmith@contoso.com' }, 'jsmith'],
  [
    'Replace([telephoneNumber], ,"\\\\+(?<isdCode>\\\\d* )(?<phoneNumber>\\\\d{10})","phoneNumber", ,[mobile], )',
    { telephoneNumber: '', mobile: '+91 8887779999' },
    '8887779999',
  ],
  // The published result drops the plus sign, which the pattern does not match.
  ['Replace([mobile], ,"[()\\\\s-]+", ,"", , )', { mobile: '+1 (999) 888-7777' }, '+19998887777'],
  ['Append(Mid([givenName],1,3), Mid([surname],1,5))', { givenName: 'John', surname: 'Doe' }, 'JohDoe'],
  [
    'Join("", 1000, Replace(ConvertToUTF8Hex([objectId]), ,"[a-zA-Z_]*", ,"", , ))',
    { objectId: '00aa00aa-bb11-cc22-dd33-44ee44ee44ee' },
    '100030306161303061612626231312636332322646433332343465653434656534346565',
  ],
  [
    'ToLower(Join("@", NormalizeDiacritics(StripSpaces(Join(".", [First],[Last]))), "contoso.com"))',
    { First: 'John', Last: 'Smith' },
    'john.smith@contoso.com',
  ],
  [
    'Switch([Active], , "1", IIF(DateDiff("d", Now(), CDate([StatusHireDate])) > 5, "False","True"), "0","False")',
    { Active: '1', StatusHireDate: '2021-07-20' },
    'False',
  ],
  ['Redact([userPrincipalName])', { userPrincipalName: 'a@ex.org' }, 'a@ex.org'],
  ['IgnoreFlowIfNullOrEmpty([department])', { department: 'Sales' }, 'Sales'],
  ['IgnoreFlowIfNullOrEmpty([department])', {}, null],
  [
    'SingleAppRoleAssignment([appRoleAssignments])',
    { appRoleAssignments: ['{"id":"1","value":"Admin","displayName":"Administrator"}'] },
    'Admin',
  ],
  [
    'AppRoleAssignmentsComplex([appRoleAssignments])',
    {
      appRoleAssignments: [
        '{"id":"1","value":"Admin","displayName":"Administrator"}',
        '{"id":"2","value":"User","displayName":"User"}',
      ],
    },
    [
      '{"primary":false,"type":"WindowsAzureActiveDirectoryRole","displayName":"Administrator","value":"Admin"}',
      '{"primary":false,"type":"WindowsAzureActiveDirectoryRole","displayName":"User","value":"User"}',
    ],
  ],
  [
    'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])',
    { appRoleAssignments: ['{"id":"1","value":"Admin","displayName":"Administrator"}'] },
    ['{"primary":false,"type":"WindowsAzureActiveDirectoryRole","display":"Administrator","value":"Admin"}'],
  ],
  ['SingleAppRoleAssignment([appRoleAssignments])', {}, null],
  ['IgnoreFlowIfNullOrEmpty(Switch([prefix],"", "3443","Dr."))', { prefix: '3443' }, 'Dr.'],
];

const environment = {
  now: Date.UTC(2021, 6, 2, 15, 33, 38),
  random: { bytes: () => new Uint8Array(1), uuid: () => 'uuid' },
};

describe('the published examples of the mapping language', () => {
  test.each(examples)('%s with %j gives %j', (text, attributes, expected) => {
    const compiled = compileExpression(text);
    expect(compiled).toMatchObject({ ok: true });
    if (!compiled.ok) return;
    const result = evaluate(compiled.expression, (name) => attributes[name] ?? null, environment);
    expect(result.problem).toBeUndefined();
    expect(result.value).toEqual(expected);
  });
});
