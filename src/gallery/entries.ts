import { entry as eightByEight } from './8x8/entry.ts';
import { entry as atlassianCloud } from './atlassian-cloud/entry.ts';
import type { GalleryEntry } from './entry.ts';
import { entry as figma } from './figma/entry.ts';
import { entry as generic } from './generic/entry.ts';
import { entry as githubEmu } from './github-emu/entry.ts';
import { entry as playvox } from './playvox/entry.ts';
import { entry as purecloud } from './purecloud/entry.ts';
import { entry as snowflake } from './snowflake/entry.ts';
import { entry as zscaler } from './zscaler/entry.ts';

/** The gallery: every application that can be added, by key. `generic` stands for those outside it. */
export const entries: ReadonlyMap<string, GalleryEntry> = new Map(
  [playvox, purecloud, eightByEight, githubEmu, atlassianCloud, zscaler, snowflake, figma, generic].map((entry) => [
    entry.key,
    entry,
  ]),
);
