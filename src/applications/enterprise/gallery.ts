import { roles } from '#access/roles.ts';
import type { GalleryEntry, SignOnFacts } from '#gallery/entry.ts';
import type { Evidence } from '#gallery/evidence.ts';
import { type Elsewhere, type GalleryQuery, searchGallery } from '#gallery/search/search-gallery.ts';
import { listResources } from '#resources/list-resources.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { Refused } from '../refused.ts';
import { selectApplications } from './rows.ts';

export interface GalleryView {
  readonly key: string;
  readonly name: string;
  readonly alsoCalled: readonly string[];
  readonly category: GalleryEntry['category'];
  readonly description: string;
  readonly capabilities: readonly string[];
  readonly prerequisites: readonly string[];
  readonly notes: readonly string[];
  readonly tenantUrl: string;
  readonly tenantUrlHelp: string;
  readonly secretToken: string;
  readonly secretTokenHelp: string;
  /** The same secret as Okta's administrators know it. */
  readonly oktaToken: { readonly label: string; readonly help: string };
  readonly regions: readonly { readonly key: string; readonly name: string }[];
  readonly clientCredentials: boolean;
  readonly groups: GalleryEntry['target']['groups'];
  readonly provenance: GalleryEntry['provenance'];
}

export interface Prerequisite {
  readonly text: string;
  /** `elsewhere`: nobody can see it from here. */
  readonly state: 'met' | 'open' | 'elsewhere';
  readonly detail: string | null;
}

/** The page of one entry of the gallery. */
export interface GalleryPage extends Omit<GalleryView, 'prerequisites'> {
  readonly prerequisites: readonly Prerequisite[];
  readonly changeLog: readonly { readonly date: string; readonly text: string }[];
  readonly mappingNames: GalleryEntry['mappingNames'];
  readonly signOn: SignOnFacts | null;
  readonly documents: Evidence['documents'];
  readonly known: Evidence['facts'];
  /** What its stand-in insists on, as far as that shows in a refusal. */
  readonly rules: Evidence['facts'];
  /** Names of applications of this entry that are there already. */
  readonly added: readonly string[];
}

/** One entry with its prerequisites and whether they are met, as far as that can be seen from here. @throws Refused `invalid` */
export async function galleryPage(administrator: Administrator, key: string): Promise<GalleryPage> {
  const { deps, owned } = administrator;
  const entry = galleryEntry(deps, key);
  const { tenant } = await openDirectory(administrator);
  const applications = await deps.storage.read(selectApplications(tenant.tenant));
  const mine = applications.filter((each) => each.gallery === entry.key && (owned?.has(each.application) ?? true));
  const { changeLog = [], mappingNames, signOn = null, evidence } = entry;
  const { prerequisites, ...shown } = viewEntry(entry);
  return {
    ...shown,
    prerequisites: [
      await directoryPrerequisite(administrator),
      rolePrerequisite(administrator),
      ...prerequisites.map(elsewhere),
    ],
    changeLog,
    mappingNames,
    signOn,
    documents: evidence?.documents ?? [],
    known: evidence?.facts ?? [],
    rules: rulesOf(entry),
    added: mine.map(({ name }) => name),
  };
}

function rulesOf({ profile }: GalleryEntry): Evidence['facts'] {
  return (profile?.rules ?? []).flatMap(({ target, violation, assumed }) => {
    if (violation.detail === undefined) return [];
    const text = target.startsWith('Group.') ? `Groups: ${violation.detail}` : violation.detail;
    return [{ text, basis: assumed ? 'assumed' : 'documented' }];
  });
}

async function directoryPrerequisite(administrator: Administrator): Promise<Prerequisite> {
  const people = await countPeople(administrator);
  return people > 0
    ? { text: 'A directory with the people to provision', state: 'met', detail: `It holds ${people} users.` }
    : { text: 'A directory with the people to provision', state: 'open', detail: 'It is empty: import people first.' };
}

/** The machine's owner may everything. */
function rolePrerequisite({ found }: Administrator): Prerequisite {
  const held = found === undefined ? undefined : roles.filter(({ key }) => found.administrator.roles.includes(key));
  const entitled = held?.filter(({ key }) => key !== 'global-reader');
  const text =
    'An administrator with permission to configure provisioning: Global Administrator, Application Administrator, Cloud Application Administrator or Application Owner';
  if (entitled === undefined) return { text, state: 'met', detail: 'The owner of the machine may do everything.' };
  return entitled.length > 0
    ? { text, state: 'met', detail: `You are ${entitled.map(({ name }) => name).join(' and ')}.` }
    : { text, state: 'open', detail: 'You may look, and change nothing.' };
}

function elsewhere(text: string): Prerequisite {
  return { text, state: 'elsewhere', detail: null };
}

/** How many users the directory holds. */
export async function countPeople(administrator: Administrator): Promise<number> {
  const context = await openDirectory(administrator);
  const { totalResults } = await listResources(context, 'User', { startIndex: 1, count: 0 });
  return totalResults;
}

/** What can be added, and where else to go for what was looked for. */
export function galleryOf(
  { gallery }: ApplicationDeps,
  query: GalleryQuery = {},
): { readonly entries: GalleryView[]; readonly elsewhere: readonly Elsewhere[] } {
  const { entries, elsewhere } = searchGallery(gallery.values(), query);
  return { entries: entries.map(viewEntry), elsewhere };
}

/** The entry of that key. @throws Refused `invalid` */
export function galleryEntry({ gallery }: ApplicationDeps, key: string): GalleryEntry {
  const entry = gallery.get(key) ?? [...gallery.values()].find(({ name }) => name.toLowerCase() === key.toLowerCase());
  if (entry !== undefined) return entry;
  const { entries, elsewhere } = searchGallery(gallery.values(), { search: key });
  const [meant] = entries;
  if (meant !== undefined && entries.length === 1 && isExactly(meant, key)) return meant;
  const other = elsewhere.find(({ name }) => name.toLowerCase().startsWith(key.toLowerCase())) ?? elsewhere[0];
  if (other !== undefined)
    throw new Refused('invalid', `The gallery has no ${other.name}. ${other.why}`, other.instead);
  const keys = [...gallery.keys()];
  throw new Refused(
    'invalid',
    `The gallery has no ${key}.`,
    `${didYouMean(key, keys)}It has ${keys.join(', ')}; generic is for every other SCIM application.`,
  );
}

/** Whether it goes by exactly this name, though in other letters. */
function isExactly({ alsoCalled }: GalleryEntry, name: string): boolean {
  return alsoCalled.some((each) => each.toLowerCase() === name.toLowerCase());
}

function viewEntry(entry: GalleryEntry): GalleryView {
  const { key, name, alsoCalled, category, description, capabilities, prerequisites, notes, connection, provenance } =
    entry;
  return {
    key,
    name,
    alsoCalled,
    category,
    description,
    capabilities,
    prerequisites,
    notes,
    tenantUrl: connection.tenantUrl,
    tenantUrlHelp: connection.tenantUrlHelp,
    secretToken: connection.secretToken.label,
    secretTokenHelp: connection.secretToken.help,
    oktaToken: connection.oktaToken ?? { label: 'API Token', help: connection.secretToken.help },
    regions: connection.regions.map((region) => ({ key: region.key, name: region.name })),
    clientCredentials: connection.clientCredentials,
    groups: entry.target.groups,
    provenance,
  };
}
