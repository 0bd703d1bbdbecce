import type { IdentityProvider, SetUpStep } from '#gallery/identity-providers/identity-provider.ts';

const conditions = {
  groups: ' (Where the application has groups.)',
  'no-groups': ' (Where the application has no groups.)',
};

/** The parts of a provider's guide that are told by its data: the same as the set-up page that its administrators are shown. */
export function guideParts(provider: IdentityProvider): ReadonlyMap<string, string> {
  return new Map([
    ['Set it up', setUp(provider)],
    ['Good to know', list([provider.pace, ...provider.caveats])],
    ['Trouble and answers', trouble(provider)],
  ]);
}

function setUp({ steps, addressQuery = '' }: IdentityProvider): string {
  return steps.map((step, at) => `${at + 1}. ${stepText(step, addressQuery)}`).join('\n');
}

function stepText({ screen, text, when, paste = [], enter = [] }: SetUpStep, addressQuery: string): string {
  const head = screen === undefined ? '' : `**${screen}**: `;
  const said = `${head}${named(text)}${when === undefined ? '' : conditions[when]}`;
  const values = {
    address: `the tenant’s address${addressQuery === '' ? '' : ` and \`${addressQuery}\``}`,
    token: 'the token',
  };
  const fields = [
    ...paste.map(({ field, value }) => `*${field}*: ${values[value]}`),
    ...enter.map(({ field, value }) => `*${field}*: \`${value}\``),
  ];
  return [said, ...fields.map((field) => `   - ${field}`)].join('\n');
}

function trouble({ trouble: { token, address, duplicate, attribute, again } }: IdentityProvider): string {
  const rows = [
    ['401: the token was not accepted', token],
    ['404: nothing at this address, or not any more', address],
    ['409 uniqueness: the name is taken', duplicate],
    ['400 invalidValue, invalidPath, mutability: an attribute is not taken', attribute],
    ['To try it again', again],
  ];
  return ['| Answer | What to do |', '|---|---|', ...rows.map(([answer, text]) => `| ${answer} | ${text} |`)].join(
    '\n',
  );
}

function list(texts: readonly string[]): string {
  return texts.map((text) => `- ${named(text)}`).join('\n');
}

function named(text: string): string {
  return text.replaceAll('{application}', 'your application');
}

/** The text below a heading of the second level, without blank lines around it; undefined: there is no such heading. */
export function sectionOf(markdown: string, heading: string): string | undefined {
  const lines = markdown.split('\n');
  const first = lines.indexOf(`## ${heading}`);
  if (first === -1) return undefined;
  const next = lines.findIndex((line, at) => at > first && line.startsWith('## '));
  return lines
    .slice(first + 1, next === -1 ? undefined : next)
    .join('\n')
    .trim();
}

/** The cells of a table's rows, without its head. A bar inside a cell would break it. */
export function rowsOf(section: string): readonly (readonly string[])[] {
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\|[-|]+\|$/.test(line))
    .slice(1)
    .map((line) =>
      line
        .slice(2, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

const urns: readonly (readonly [string, string])[] = [
  ['…:enterprise:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
  ['…:PatchOp', 'urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  ['…:User', 'urn:ietf:params:scim:schemas:core:2.0:User'],
  ['…:Group', 'urn:ietf:params:scim:schemas:core:2.0:Group'],
];

/** A text of a guide with its URNs written out. */
export function withUrns(text: string): string {
  return urns.reduce((told, [short, urn]) => told.replaceAll(short, urn), text);
}
