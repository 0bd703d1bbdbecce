import { html } from 'hono/html';
import type { ApiDescription, AttributeDescription, TypeDescription } from './api-description.ts';
import { pageStyle } from './page-style.ts';

type Html = ReturnType<typeof html>;

/** The description as one HTML page without script. */
export async function apiPage(api: ApiDescription): Promise<string> {
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${api.name}: SCIM API</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${api.name}: SCIM API</h1>
<p>What a client that provisions people has to know. Base URL:</p>
<p><code class="block">${api.baseUrl}</code></p>
${api.sandbox ? html`<p class="note">A stand-in, built from published rules. What nobody published is marked <em>assumed</em>.</p>` : ''}
${contents(api)}
${credentials(api)}
${api.types.map(typeSection)}
<h2 id="limits">Limits</h2>
${bullets(api.limits)}
<h2 id="behaviour">Behaviour</h2>
${bullets(api.habits)}
<h2 id="refusals">Refusals</h2>
<p>Every refusal is a SCIM error (RFC 7644 §3.12): <code>status</code> as text, <code>scimType</code> where there is one, and <code>detail</code>.</p>
${table(
  ['Status', 'scimType', 'detail'],
  api.refusals.map(({ status, scimType, detail }) => [html`${status}`, html`${scimType ?? ''}`, html`${detail}`]),
)}
<h2 id="try">Try it</h2>
<p>With the credential in <code>TOKEN</code>:</p>
${api.examples.map(({ title, command }) => html`<h3>${title}</h3><pre tabindex="0">${command}</pre>`)}
</main>
</body>
</html>
`;
  return page.toString();
}

function contents(api: ApiDescription): Html {
  const places = [
    ['credentials', 'Credentials'],
    ...api.types.map(({ name }) => [name, name]),
    ['limits', 'Limits'],
    ['behaviour', 'Behaviour'],
    ['refusals', 'Refusals'],
    ['try', 'Try it'],
  ];
  return html`<nav aria-label="On this page"><ul>${places.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
}

function credentials({ credentials: { name, headers, tokenUrl, notes } }: ApiDescription): Html {
  return html`<h2 id="credentials">Credentials</h2>
<p>${name}, sent as:</p>
<ul>${headers.map((header) => html`<li><code>${header}</code></li>`)}</ul>
${tokenUrl === undefined ? '' : html`<p>Access tokens for client id and secret (RFC 6749 §4.4): <code>POST ${tokenUrl}</code></p>`}
${bullets(notes)}`;
}

function typeSection({ name, url, operations, attributes, filters, anyFilter }: TypeDescription): Html {
  const permissions = operations.some((operation) => operation.permissions.length > 0);
  const rows = operations.map(({ request, does, refused, permissions: needed }) => [
    html`<code>${request}</code>`,
    html`${refused === undefined ? does : html`<strong>refused</strong> with ${refused}`}`,
    ...(permissions ? [html`${needed.join(' or ')}`] : []),
  ]);
  return html`<h2 id="${name}">${name}</h2>
<p><code>${url}</code></p>
<h3>Operations</h3>
${table(['Request', 'What it does', ...(permissions ? ['Permission'] : [])], rows)}
<h3>Filters</h3>
${
  anyFilter
    ? html`<p>Every attribute, with every operator of RFC 7644 §3.4.2.2.</p>`
    : table(
        ['Attribute', 'Operators'],
        filters.map(({ path, operators }) => [html`<code>${path}</code>`, html`${operators}`]),
      )
}
<h3>Attributes</h3>
${table(['Attribute', 'Type', 'Rules'], attributes.map(attributeRow))}`;
}

function attributeRow({ path, type, required, marks, rules }: AttributeDescription): Html[] {
  const said = [...(required ? ['required'] : []), ...marks];
  return [
    html`<code>${path}</code>`,
    html`${type}`,
    html`${said.join(', ')}${rules.map(({ sentence, assumed }) => html`<p>${sentence}${assumed ? html` <em>(assumed)</em>` : ''}</p>`)}`,
  ];
}

function table(heads: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return html`<div class="wide" tabindex="0"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}

function bullets(sentences: readonly string[]): Html | '' {
  return sentences.length === 0 ? '' : html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}
