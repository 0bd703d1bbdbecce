import type { AttributeMapping } from '#engine/model/configuration.ts';
import { entries } from '#gallery/entries.ts';
import type { GalleryEntry } from '#gallery/entry.ts';

/** The gallery of a later release: these rows of users of `generic` come from elsewhere, or are new. */
export function laterGallery(
  version: number,
  rows: Readonly<Record<string, string>>,
): ReadonlyMap<string, GalleryEntry> {
  const entry = entries.get('generic');
  if (entry === undefined) throw new Error('no entry generic');
  const { User } = entry.defaults.objects;
  const [, , like] = User.attributes;
  if (like === undefined) throw new Error('no row');
  const from = (row: AttributeMapping, attribute: string): AttributeMapping => {
    return { ...row, source: { kind: 'direct', attribute } };
  };
  const there = new Set(User.attributes.map(({ target }) => target));
  const added = Object.entries(rows).filter(([target]) => !there.has(target));
  const attributes = [
    ...User.attributes.map((row) => {
      const attribute = rows[row.target];
      return attribute === undefined ? row : from(row, attribute);
    }),
    ...added.map(([target, attribute]) => from({ ...like, target }, attribute)),
  ];
  const objects = { ...entry.defaults.objects, User: { ...User, attributes } };
  const changeLog = Array.from({ length: version - 1 }, (_, index) => {
    return { date: `2027-0${index + 1}-01`, text: `Change ${index + 2}`, version: index + 2 };
  }).reverse();
  const newer = { ...entry, version, changeLog, defaults: { ...entry.defaults, objects } };
  return new Map([...entries, ['generic', newer]]);
}
