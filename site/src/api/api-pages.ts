import { roles } from '#access/roles.ts';
import { cell, codeCell } from '../cell.ts';
import type { Page } from '../page.ts';
import { curlOf } from './example.ts';
import { type Group, groupOf, groups } from './groups.ts';
import { type Operation, operations } from './operations.ts';
import { schemaRows, typeOf } from './schema-rows.ts';

/** The reference of the administrators' API, a page a group, from its contract. */
export function apiPages(): readonly Page[] {
  const all = operations();
  return groups.map((group) => ({
    path: `api/${group.key}.html`,
    title: group.title,
    markdown: markdownOf(
      group,
      all.filter(({ path }) => groupOf(path.replace(/^\/api\/v1/, '')) === group),
    ),
  }));
}

function markdownOf({ title, lead }: Group, of: readonly Operation[]): string {
  const table = of.map(({ method, path, summary, operationId }) => {
    const call = `${method} ${path.replace(/^\/api\/v1/, '')}`;
    return `| [\`${cell(call)}\`](#${operationId.toLowerCase()}) | ${cell(summary)} |`;
  });
  return [
    `# API: ${title}`,
    `${lead} Addresses begin with \`/api/v1\`. How to sign in, what a refusal looks like, and how lists are paged: [API](../guides/api.md). Made from the contract that the server checks every call with; programs read the same as \`/api/openapi.json\`.`,
    ['| Call | What it does |\n|---|---|', ...table].join('\n'),
    ...of.flatMap(operationOf),
  ].join('\n\n');
}

function operationOf(operation: Operation): readonly string[] {
  const { operationId, summary, method, path, parameters, requestBody, responses } = operation;
  const body = requestBody === undefined ? [] : schemaRows(requestBody.content['application/json'].schema);
  const { schema: reply } = responses[200].content['application/json'];
  const replied = schemaRows(reply);
  return [
    `## ${operationId}`,
    `${summary}.`.replace(/\.\.$/, '.'),
    `\`\`\`http\n${method} ${path}\n\`\`\``,
    whoMay(operation),
    ...(parameters.length === 0
      ? []
      : [
          table(
            'Parameter',
            parameters.map(({ name, in: place, required, description = '', schema }) => ({
              name,
              type: `${place}, ${typeOf(schema)}`,
              required,
              description,
            })),
          ),
        ]),
    ...(body.length === 0 ? [] : [table('In the body', body)]),
    `\`\`\`sh\n${curlOf(operation)}\n\`\`\``,
    ...(replied.length === 0 ? [`Answers 200 with ${typeOf(reply)}.`] : [table('In the reply', replied)]),
  ];
}

const confirms: Readonly<Record<string, string>> = {
  secret: 'shows or sets a secret',
  role: 'changes who may do what',
};

function whoMay({ security, ...operation }: Operation): string {
  if (security?.length === 0) return 'Open to everybody: nobody need be signed in.';
  if (security !== undefined)
    return 'For who opened an [invitation](../guides/invite-a-customer.md) to this tenant, and for nobody else.';
  const names = roles.filter(({ key }) => operation['x-roles']?.includes(key)).map(({ name }) => name);
  const permissions = operation['x-tenant-permissions'] ?? [];
  const confirm = operation['x-confirm'];
  return [
    `**Who may:** ${names.length === roles.length ? 'every administrator' : names.join(', ') || 'nobody of the installation'}.`,
    ...(permissions.length === 0
      ? []
      : [
          `Of the tenant’s own administrators, who has the permission ${permissions.map((each) => `*${each}*`).join(' or ')}.`,
        ]),
    ...(confirm === undefined
      ? []
      : [
          `It ${confirms[confirm] ?? confirm}: a session must have been [confirmed](../ERRORS.md#confirmation-needed) within five minutes.`,
        ]),
  ].join(' ');
}

function table(
  title: string,
  rows: readonly {
    readonly name: string;
    readonly type: string;
    readonly required: boolean;
    readonly description: string;
  }[],
): string {
  return [
    `| ${title} | | |\n|---|---|---|`,
    ...rows.map(({ name, type, required, description }) => {
      const said = [...(required ? [] : ['optional']), ...(description === '' ? [] : [description])].join('; ');
      return `| ${codeCell(name)} | ${cell(type)} | ${cell(said)} |`;
    }),
  ].join('\n');
}
