import type { Discovery } from '#connectors/scim/discovered.ts';
import type { ApplicationSettings } from './settings.ts';

/** A row of `application`. */
export interface StoredApplication {
  readonly application: number;
  readonly name: string;
  readonly gallery: string;
  readonly settings: ApplicationSettings;
  /** Sealed. */
  readonly secrets: string | null;
  /** What the application said of itself; null where that was not asked or is in the gallery. */
  readonly discovered: Discovery | null;
}

interface Row {
  readonly application: number;
  readonly name: string;
  readonly gallery: string;
  readonly settings: string;
  readonly secrets: string | null;
  readonly capabilities: string | null;
}

export function decodeApplication(row: unknown): StoredApplication {
  const { application, name, gallery, settings, secrets, capabilities } = row as Row;
  return {
    application,
    name,
    gallery,
    settings: decodeSettings(settings),
    secrets,
    discovered: capabilities === null ? null : (JSON.parse(capabilities) as Discovery),
  };
}

/** The `settings` column: written by `JSON.stringify` of settings. */
export function decodeSettings(text: string): ApplicationSettings {
  return JSON.parse(text) as ApplicationSettings;
}

/** The column `count`. */
export function decodeNumber(row: unknown): number {
  return (row as { readonly count: number }).count;
}
