import type { BulkLimits } from '#scim/bulk/bulk-operation.ts';
import { isJsonObject, own } from '#scim/json.ts';
import type { Profile } from './profile.ts';

/** Whether `/ServiceProviderConfig` says that the profile has this optional feature (RFC 7643 §5): what is said is what is done. */
export function supports({ serviceProviderConfig }: Profile, feature: 'bulk' | 'sort'): boolean {
  const said = own(serviceProviderConfig, feature);
  return isJsonObject(said) && said.supported === true;
}

/** The limits of bulk requests that `/ServiceProviderConfig` shows. */
export function bulkLimits({ serviceProviderConfig }: Profile): BulkLimits {
  const said = own(serviceProviderConfig, 'bulk');
  const limit = (name: string) => {
    const value = isJsonObject(said) ? own(said, name) : undefined;
    return typeof value === 'number' ? value : 0;
  };
  return { maxOperations: limit('maxOperations'), maxPayloadSize: limit('maxPayloadSize') };
}
