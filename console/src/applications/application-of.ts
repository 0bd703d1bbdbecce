import { application as account } from './8x8/application.ts';
import { application as site } from './playvox/application.ts';
import { application as organisation } from './purecloud/application.ts';
import type { ServedApplication } from './served-application.ts';

const applications: ReadonlyMap<string, ServedApplication> = new Map([
  ['playvox', site],
  ['purecloud', organisation],
  ['8x8', account],
]);

/** What administrators of a tenant of this profile see; undefined for profiles without screens. */
export function applicationOf(profile: string): ServedApplication | undefined {
  return applications.get(profile);
}
