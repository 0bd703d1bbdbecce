import type { ReplyOf } from '../../api/contract-types.ts';

type Category = ReplyOf<'listGallery'>['entries'][number]['category'];

/** The kinds of application that the gallery can be narrowed to, in the order in which they are offered. */
export const galleryCategories = [
  'collaboration',
  'contact-centre',
  'data',
  'design',
  'development',
  'security',
] as const satisfies readonly Category[];

/** The kind that an address names; undefined: none. */
export function categoryOf(text: string): (typeof galleryCategories)[number] | undefined {
  return galleryCategories.find((each) => each === text);
}
