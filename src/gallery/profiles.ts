import type { Profile } from '#resources/profile.ts';
import { profile as eightByEight } from './8x8/profile.ts';
import { profile as generic } from './generic/profile.ts';
import { profile as playvox } from './playvox/profile.ts';
import { profile as purecloud } from './purecloud/profile.ts';

/** Every profile a service-provider tenant can have, by key. */
export const profiles: ReadonlyMap<string, Profile> = new Map(
  [playvox, purecloud, eightByEight, generic].map((profile) => [profile.key, profile]),
);
