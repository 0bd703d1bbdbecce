import type { GalleryEntry } from '#gallery/entry.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';

export interface Address {
  readonly tenantUrl?: string;
  readonly tokenUrl?: string;
}

/** Tenant URL and token endpoint that follow from a region or a subdomain. @throws Refused `invalid` */
export function expandAddress(
  { name, connection }: GalleryEntry,
  { region, subdomain }: { readonly region?: string | undefined; readonly subdomain?: string | undefined },
): Address {
  if (region !== undefined) {
    const keys = connection.regions.map(({ key }) => key);
    const found = connection.regions.find(({ key }) => key === region);
    if (found === undefined) {
      const known = keys.length === 0 ? 'It has no regions.' : `Regions are ${keys.join(', ')}.`;
      throw new Refused('invalid', `${name} has no region ${region}.`, `${didYouMean(region, keys)}${known}`);
    }
    return { tenantUrl: connection.tenantUrl.replaceAll('{apiUrl}', found.apiUrl), tokenUrl: found.tokenUrl };
  }
  if (subdomain === undefined) return {};
  if (!connection.tenantUrl.includes('{subdomain}')) {
    throw new Refused('invalid', `${name} takes no subdomain.`, `Enter the Tenant URL: ${connection.tenantUrlHelp}`);
  }
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(subdomain)) {
    throw new Refused('invalid', `${subdomain} is no subdomain.`, 'Give only the part before the first dot.');
  }
  return { tenantUrl: connection.tenantUrl.replaceAll('{subdomain}', subdomain) };
}
