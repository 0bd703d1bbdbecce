import { entries } from '#gallery/entries.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import type { Evidence } from '#gallery/evidence.ts';
import { profiles } from '#gallery/profiles.ts';
import { cell, codeCell } from '../cell.ts';
import type { Page } from '../page.ts';
import { mappingTable } from './mapping-table.ts';

/** A page of each application of the gallery, from the data that Rollcall itself works by. */
export function applicationPages(): readonly { readonly key: string; readonly page: Page }[] {
  return [...entries.values()].map((entry) => ({
    key: entry.key,
    page: { path: `applications/${entry.key}.html`, title: `${entry.name}: facts`, markdown: markdownOf(entry) },
  }));
}

function markdownOf(entry: GalleryEntry): string {
  const { name, alsoCalled, description, capabilities, prerequisites, notes, changeLog = [] } = entry;
  return [
    `# ${name}: facts`,
    description,
    ...(alsoCalled.length === 0 ? [] : [`Also called ${alsoCalled.join(', ')}.`]),
    'This page is made from the gallery entry that Rollcall itself works by.',
    '## What it can do',
    bullets(capabilities),
    '## What it needs',
    bullets(prerequisites),
    '## Connection',
    connection(entry),
    '## What it takes',
    abilities(entry),
    ...mappings(entry),
    ...(notes.length === 0 ? [] : ['## What is special', bullets(notes)]),
    ...signOn(entry),
    '## Where this comes from',
    provenance(entry),
    ...(changeLog.length === 0
      ? []
      : ['## What became different', bullets(changeLog.map(({ date, text }) => `${date}: ${text}`))]),
  ].join('\n\n');
}

function connection({
  connection: { tenantUrl, tenantUrlHelp, secretToken, regions, clientCredentials },
}: GalleryEntry) {
  return [
    '| Field | What goes in |\n|---|---|',
    `| Tenant URL | ${tenantUrl === '' ? '' : `${codeCell(tenantUrl)} · `}${cell(tenantUrlHelp)} |`,
    `| ${cell(secretToken.label)} | ${cell(secretToken.help)} |`,
    ...(clientCredentials ? ['| Client id and secret | In place of a pasted token: Rollcall gets its own |'] : []),
    ...(regions.length === 0
      ? []
      : [
          '\n| Region | API | Tokens |\n|---|---|---|',
          ...regions.map(
            (region) => `| ${cell(region.name)} | ${codeCell(region.apiUrl)} | ${codeCell(region.tokenUrl)} |`,
          ),
        ]),
  ].join('\n');
}

const groupsSaid: Readonly<Record<GalleryEntry['target']['groups'], string>> = {
  none: 'none: assigning a group provisions its direct members',
  full: 'created, renamed, deleted, with their members',
  'update-only': 'name and members of groups that are there; none is created or deleted',
};

function abilities({ target, rate }: GalleryEntry): string {
  const { groups, patch, etag, deleteUser, membersPerRequest } = target;
  return [
    '| | |\n|---|---|',
    `| Groups | ${groupsSaid[groups]} |`,
    `| Changes are sent as | ${patch ? 'PATCH' : 'PUT'} |`,
    `| Versions (ETag) | ${etag ? 'yes: a stale change is read again and repeated' : 'no'} |`,
    `| DELETE of a user | ${deleteUser === 'delete' ? 'deletes the account' : 'deactivates it, and keeps its data'} |`,
    `| Members in one request | ${membersPerRequest} |`,
    `| Asked at most | ${rate.perSecond} times a second, ${rate.concurrency} at once |`,
  ].join('\n');
}

function mappings({ defaults, mappingNames }: GalleryEntry): readonly string[] {
  const rows = (['User', 'Group'] as const).flatMap((type) => {
    const { attributes } = defaults.objects[type];
    return attributes.length === 0 ? [] : [`### ${mappingNames[type]}`, mappingTable(attributes)];
  });
  const told =
    'What is mapped when the application is added. Every row can be changed: [mapping](../guides/mapping.md).';
  return ['## Default mappings', told, ...rows];
}

function signOn({ signOn: facts, name }: GalleryEntry): readonly string[] {
  if (facts === undefined) return [];
  const { method, values, asked, key, notes, first } = facts;
  return [
    '## Single sign-on',
    `${name} signs people in by ${method}, and finds an account by ${key.charAt(0).toLowerCase()}${key.slice(1)}.${first ? ' It wants that to be set up before provisioning.' : ''}`,
    [
      '| What the identity provider is told | Value |\n|---|---|',
      ...values.map((each) => `| ${cell(each.name)} | ${codeCell(each.value)} |`),
    ].join('\n'),
    `What ${name} is told: ${asked.join('; ')}.`,
    bullets(notes),
  ];
}

const provenances: Readonly<Record<GalleryEntry['provenance'], string>> = {
  sandbox:
    'From the vendor’s published tables, and tried against a stand-in that is built from them: the sandbox of the same name. It is not the real application.',
  published:
    'From published documents, and tried by replay against a stand-in that is built from them. It was never tried against the vendor’s own service.',
  standard: 'From the standard itself: RFC 7643 and RFC 7644.',
};

function provenance({ key, provenance: from, evidence }: GalleryEntry): string {
  const assumed = profiles.get(key)?.assumed ?? [];
  const known = evidence === undefined ? '' : `\n\n${evidenceTable(evidence)}`;
  if (assumed.length === 0) return `${provenances[from]}${known}`;
  return `${provenances[from]}${known}\n\nNobody published these ${assumed.length} facts; the stand-in assumes them:\n\n${bullets(assumed.map((path) => `\`${path}\``))}`;
}

function evidenceTable({ facts, documents }: Evidence): string {
  const rows = facts.map(({ text, basis }) => `| ${cell(text)} | ${basis} |`);
  return [
    ['| What is known | How |\n|---|---|', ...rows].join('\n'),
    'Where it was read:',
    bullets(documents.map(({ title, address }) => `[${title}](${address})`)),
  ].join('\n\n');
}

function bullets(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}`).join('\n');
}
