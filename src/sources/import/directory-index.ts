import type { ResourceContext } from '#resources/context.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { walkResources } from '#resources/walk-resources.ts';
import { own } from '#scim/json.ts';

/** What an import must know of an object that the directory has already. */
export interface Known {
  readonly id: string;
  /** userPrincipalName of a person, displayName of a group. */
  readonly name: string;
  readonly anchor: string | undefined;
  readonly version: number;
  readonly enabled: boolean;
}

/** People or groups by name and by anchor, letter case folded. A name that several groups share is in `shared`. */
export interface DirectoryIndex {
  readonly all: readonly Known[];
  readonly byId: ReadonlyMap<string, Known>;
  readonly byName: ReadonlyMap<string, Known>;
  readonly byAnchor: ReadonlyMap<string, Known>;
  readonly shared: ReadonlySet<string>;
}

/** Reads the living objects of a type, a page at a time. */
export async function loadDirectoryIndex(context: ResourceContext, type: 'User' | 'Group'): Promise<DirectoryIndex> {
  const nameOf = type === 'User' ? 'userPrincipalName' : 'displayName';
  const all: Known[] = [];
  for await (const resource of walkResources(context, type)) {
    const doc = decodeDocument(resource.doc);
    const name = own(doc, nameOf);
    const anchor = own(doc, 'onPremisesImmutableId');
    all.push({
      id: resource.id,
      name: typeof name === 'string' ? name : '',
      anchor: typeof anchor === 'string' ? anchor : undefined,
      version: resource.version,
      enabled: own(doc, 'accountEnabled') !== false,
    });
  }
  return indexOf(all);
}

/** The index of a list of objects. */
export function indexOf(all: readonly Known[]): DirectoryIndex {
  const byName = new Map<string, Known>();
  const shared = new Set<string>();
  for (const known of all) {
    const key = known.name.toLowerCase();
    if (byName.has(key)) shared.add(key);
    byName.set(key, known);
  }
  const anchored = all.flatMap((known) => (known.anchor === undefined ? [] : [[known.anchor, known] as const]));
  return { all, byId: new Map(all.map((known) => [known.id, known])), byName, byAnchor: new Map(anchored), shared };
}
