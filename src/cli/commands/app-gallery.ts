import { type Command, Option } from 'commander';
import { galleryCategories } from '#http/api/contract/gallery.ts';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
import { CommandRefused } from '../refusal.ts';

type Gallery = Reply<typeof contract.listGallery>;
type Entry = Gallery['entries'][number];
type EntryPage = Reply<typeof contract.getGalleryEntry>;

interface GalleryOptions {
  readonly search?: string;
  readonly category?: (typeof galleryCategories)[number];
}

/** `rollcall app gallery`: applications that can be added, looked for by name, and what is known about one. */
export function galleryCommand(app: Command, cli: Cli): void {
  const gallery = app
    .command('gallery')
    .argument('[key]', 'details of one')
    .option('--search <name>', 'by name or former name, in any case, with or without blanks and hyphens')
    .addOption(new Option('--category <category>', 'only applications of this kind').choices(galleryCategories))
    .description('Applications that can be added, and what each asks for.')
    .action(async (key: string | undefined, { search, category }: GalleryOptions) => {
      if (key !== undefined && (search !== undefined || category !== undefined))
        throw new CommandRefused('A key names one application already.', 'Leave --search and --category out.');
      await cli.session(gallery, async ({ client, output }) => {
        if (key === undefined) {
          const found = await client.call(contract.listGallery, { query: { search, category } });
          output.result(found, () => showGallery(output, found, search));
          return;
        }
        const entry = await client.call(contract.getGalleryEntry, { params: { key } });
        output.result(entry, () => showEntry(output, entry));
      });
    });
  examples(
    gallery,
    'rollcall app gallery',
    'rollcall app gallery generic',
    'rollcall app gallery --search "contact centre"',
    'rollcall app gallery --category collaboration',
  );
}

function showGallery(output: Output, { entries, elsewhere }: Gallery, search: string | undefined): void {
  if (entries.length > 0 || elsewhere.length === 0)
    output.table(
      entries,
      [
        { title: 'KEY', value: (row) => row.key },
        { title: 'NAME', value: (row) => row.name },
        { title: 'PROVISIONS', value: (row) => (row.groups === 'none' ? 'users' : 'users and groups') },
        { title: 'WHAT IT IS', value: (row) => row.description },
        { title: 'TRIED AGAINST', value: (row) => triedAgainst[row.provenance] },
      ],
      search === undefined
        ? 'The gallery has nothing of this kind.'
        : `The gallery has no ${search}. Any other SCIM 2.0 application: rollcall app add generic`,
    );
  for (const { name, why, instead, guide } of elsewhere) {
    output.line();
    output.line(`${name}: ${why}`);
    output.line(`  ${instead}${guide === null ? '' : ` See ${guide}.`}`);
  }
  if (entries.length === 0) return;
  output.line();
  output.line('Details of one: rollcall app gallery KEY');
}

/** Where its mapping and rules were tried. Never against the vendor's own service. */
const triedAgainst: Readonly<Record<Entry['provenance'], string>> = {
  sandbox: 'its sandbox, built from what is published',
  published: 'a stand-in made of its published rules, by replay',
  standard: 'SCIM servers by the standard',
};

function showEntry(output: Output, entry: EntryPage): void {
  output.details([
    ['Name', entry.name],
    ['Key', entry.key],
    ['Also called', entry.alsoCalled.join(', ')],
    ['What it is', entry.description],
    ['Provisions', provisions[entry.groups]],
    ['Tried against', triedAgainst[entry.provenance]],
    ['Tenant URL', `${entry.tenantUrl}  ${entry.tenantUrlHelp}`.trim()],
    [entry.secretToken, entry.secretTokenHelp],
    ['Regions', entry.regions.map((region) => region.key).join(', ')],
  ]);
  for (const each of entry.capabilities) output.line(`  can: ${each}`);
  for (const { text } of entry.prerequisites) output.line(`  needs: ${text}`);
  for (const each of entry.notes) output.line(`  note: ${each}`);
  for (const { text, basis } of entry.known) output.line(`  ${basis}: ${text}`);
  for (const { text, basis } of entry.rules) output.line(`  rule of the stand-in, ${basis}: ${text}`);
  for (const { title, address } of entry.documents) output.line(`  read: ${title} ${address}`);
  output.line();
  output.line(`Add it with: rollcall app add ${entry.key}`);
}

const provisions: Readonly<Record<Entry['groups'], string>> = {
  none: 'users',
  'update-only': 'users, and the members of groups that were made there by hand',
  full: 'users and groups',
};
