import type { ServerSettings } from './settings.ts';

/** Values that `resolveSettings` has read one by one. */
export function decodeSettings(values: Readonly<Record<string, string | number | boolean>>): ServerSettings {
  return values as unknown as ServerSettings;
}
