import { isJsonObject, own } from '#scim/json.ts';
import type { Profile } from './profile.ts';

/** Whether `/ServiceProviderConfig` says that the profile has this optional feature (RFC 7643 §5): what is said is what is done. */
export function supports({ serviceProviderConfig }: Profile, feature: 'bulk' | 'sort'): boolean {
  const said = own(serviceProviderConfig, feature);
  return isJsonObject(said) && said.supported === true;
}
