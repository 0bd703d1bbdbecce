import type { GalleryEntry } from '#gallery/entry.ts';
import type { ApplicationDeps } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';

export interface GalleryView {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly capabilities: readonly string[];
  readonly prerequisites: readonly string[];
  readonly notes: readonly string[];
  readonly tenantUrl: string;
  readonly tenantUrlHelp: string;
  readonly secretToken: string;
  readonly secretTokenHelp: string;
  readonly regions: readonly { readonly key: string; readonly name: string }[];
  readonly clientCredentials: boolean;
  readonly groups: GalleryEntry['target']['groups'];
  readonly provenance: GalleryEntry['provenance'];
}

/** What can be added. */
export function galleryOf({ gallery }: ApplicationDeps): GalleryView[] {
  return [...gallery.values()].map(viewEntry);
}

/** The entry of that key. @throws Refused `invalid` */
export function galleryEntry({ gallery }: ApplicationDeps, key: string): GalleryEntry {
  const entry = gallery.get(key) ?? [...gallery.values()].find(({ name }) => name.toLowerCase() === key.toLowerCase());
  if (entry !== undefined) return entry;
  const keys = [...gallery.keys()];
  throw new Refused(
    'invalid',
    `The gallery has no ${key}.`,
    `${didYouMean(key, keys)}It has ${keys.join(', ')}; generic is for every other SCIM application.`,
  );
}

function viewEntry(entry: GalleryEntry): GalleryView {
  const { key, name, description, capabilities, prerequisites, notes, connection, provenance } = entry;
  return {
    key,
    name,
    description,
    capabilities,
    prerequisites,
    notes,
    tenantUrl: connection.tenantUrl,
    tenantUrlHelp: connection.tenantUrlHelp,
    secretToken: connection.secretToken.label,
    secretTokenHelp: connection.secretToken.help,
    regions: connection.regions.map((region) => ({ key: region.key, name: region.name })),
    clientCredentials: connection.clientCredentials,
    groups: entry.target.groups,
    provenance,
  };
}
