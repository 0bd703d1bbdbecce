import { dropProfile, showProfile, takeProfile } from '#applications/profiles/administer-profiles.ts';
import { listProfiles } from '#applications/tenants/list-profiles.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const profiles: readonly Route[] = [
  route(contract.listProfiles, ({ deps }) => listProfiles(deps)),
  route(contract.getProfile, ({ deps }, { params }) => showProfile(deps, params.profile)),
  route(contract.applyProfile, (administrator, { body }) => takeProfile(administrator, body)),
  route(contract.removeProfile, (administrator, { params }) => dropProfile(administrator, params.profile)),
];
