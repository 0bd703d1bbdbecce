import type { ResourceContext } from '#resources/context.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
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
  const all: Known[] = [];
  for await (const resource of walkResources(context, type)) all.push(knownOf(resource));
  return indexOf(all);
}

/** What an import must know of a stored object. */
export function knownOf({ id, type, version, doc: text }: StoredResource): Known {
  const doc = decodeDocument(text);
  const name = own(doc, type === 'User' ? 'userPrincipalName' : 'displayName');
  const anchor = own(doc, 'onPremisesImmutableId');
  return {
    id,
    name: typeof name === 'string' ? name : '',
    anchor: typeof anchor === 'string' ? anchor : undefined,
    version,
    enabled: own(doc, 'accountEnabled') !== false,
  };
}

/** An index that follows what is made and renamed; `all` and `shared` stay as they were. */
export interface GrowingIndex extends DirectoryIndex {
  note(known: Known): void;
}

export function growingIndex(index: DirectoryIndex): GrowingIndex {
  const byId = new Map(index.byId);
  const byName = new Map(index.byName);
  const byAnchor = new Map(index.byAnchor);
  return {
    ...index,
    byId,
    byName,
    byAnchor,
    note: (known) => {
      byId.set(known.id, known);
      byName.set(known.name.toLowerCase(), known);
      if (known.anchor !== undefined) byAnchor.set(known.anchor, known);
    },
  };
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
