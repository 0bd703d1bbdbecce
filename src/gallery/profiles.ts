import type { Profile } from '#resources/profile.ts';
import { profile as eightByEight } from './8x8/profile.ts';
import { profile as atlassianCloud } from './atlassian-cloud/profile.ts';
import { profile as figma } from './figma/profile.ts';
import { profile as generic } from './generic/profile.ts';
import { profile as githubEmu } from './github-emu/profile.ts';
import { profile as playvox } from './playvox/profile.ts';
import { profile as purecloud } from './purecloud/profile.ts';
import { profile as snowflake } from './snowflake/profile.ts';
import { profile as zscaler } from './zscaler/profile.ts';

/** Every profile a service-provider tenant can have, by key. */
export const profiles: ReadonlyMap<string, Profile> = new Map(
  [playvox, purecloud, eightByEight, githubEmu, atlassianCloud, zscaler, snowflake, figma, generic].map((profile) => [
    profile.key,
    profile,
  ]),
);
