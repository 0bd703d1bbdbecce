import { entry as eightByEight } from './8x8/entry.ts';
import type { GalleryEntry } from './entry.ts';
import { entry as generic } from './generic/entry.ts';
import { entry as playvox } from './playvox/entry.ts';
import { entry as purecloud } from './purecloud/entry.ts';

/** The gallery: every application that can be added, by key. `generic` stands for those outside it. */
export const entries: ReadonlyMap<string, GalleryEntry> = new Map(
  [playvox, purecloud, eightByEight, generic].map((entry) => [entry.key, entry]),
);
