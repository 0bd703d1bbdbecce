import { profiles } from '#gallery/profiles.ts';
import type { ApiDescription, TypeDescription } from '#http/scim/api-page/api-description.ts';
import { describeApi } from '#http/scim/api-page/describe-api.ts';
import { cell, codeCell } from '../cell.ts';
import type { Page } from '../page.ts';

/** A page of the SCIM API of each profile that a tenant may have, as the tenant's own page tells it. */
export function scimPages(): readonly Page[] {
  return [...profiles.values()]
    .filter(({ key }) => key !== 'directory')
    .map((profile) => {
      const at = `https://rollcall.example.org/t/${profile.key}/acme`;
      const { tokenPath } = profile.credentials;
      const tokenUrl = tokenPath === undefined ? undefined : `${at}${tokenPath}`;
      const api = describeApi(profile, `${at}${profile.basePath.replaceAll('{tenant}', 'acme')}`, tokenUrl);
      return { path: `scim/${profile.key}.html`, title: `SCIM: ${api.name}`, markdown: markdownOf(api) };
    });
}

function markdownOf(api: ApiDescription): string {
  const { credentials } = api;
  return [
    `# SCIM: ${api.name}`,
    `What a client that provisions people has to know about a tenant with this profile. A tenant called \`acme\` has it at \`${api.baseUrl}\`; opened in a browser, the tenant’s address shows this page with its own address in it.`,
    ...(api.sandbox ? ['A stand-in, built from published rules. What nobody published is marked *assumed*.'] : []),
    '## Credentials',
    `${credentials.name}, sent as:`,
    bullets(credentials.headers.map((header) => `\`${header}\``)),
    ...(credentials.tokenUrl === undefined
      ? []
      : [`Access tokens for client id and secret (RFC 6749 §4.4): \`POST ${credentials.tokenUrl}\``]),
    bullets(credentials.notes),
    ...api.types.flatMap(typeOf),
    '## Limits',
    bullets(api.limits),
    '## Behaviour',
    bullets(api.habits),
    '## Refusals',
    'Every refusal is a SCIM error (RFC 7644 §3.12): `status` as text, `scimType` where there is one, and `detail`. What each `scimType` means: [errors](../ERRORS.md#scim-replies-of-a-tenant).',
    table(
      ['Status', 'scimType', 'detail'],
      api.refusals.map(({ status, scimType = '', detail }) => [String(status), codeCell(scimType), cell(detail)]),
    ),
    '## Try it',
    'With the credential in `TOKEN`:',
    ...api.examples.map(({ title, command }) => `### ${title}\n\n\`\`\`sh\n${command}\n\`\`\``),
  ].join('\n\n');
}

function typeOf({ name, url, operations, attributes, filters, anyFilter }: TypeDescription): readonly string[] {
  return [
    `## ${name}`,
    `\`${url}\``,
    '### Operations',
    table(
      ['Request', 'What it does', 'Permission'],
      operations.map(({ request, does, refused, permissions }) => [
        codeCell(request),
        refused === undefined ? cell(does) : `**refused** with ${cell(refused)}`,
        permissions.join(' or '),
      ]),
    ),
    '### Filters',
    anyFilter
      ? 'Every attribute, with every operator of RFC 7644 §3.4.2.2.'
      : table(
          ['Attribute', 'Operators'],
          filters.map(({ path, operators }) => [codeCell(path), cell(operators)]),
        ),
    '### Attributes',
    table(
      ['Attribute', 'Type', 'Rules'],
      attributes.map(({ path, type, required, marks, rules }) => [
        codeCell(path),
        cell(type),
        cell(
          [
            [...(required ? ['required'] : []), ...marks].join(', '),
            ...rules.map(({ sentence, assumed }) => `${sentence}${assumed ? ' *(assumed)*' : ''}`),
          ]
            .filter((said) => said !== '')
            .join('. '),
        ),
      ]),
    ),
  ];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function bullets(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}`).join('\n');
}
