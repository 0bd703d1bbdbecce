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
  /** Counts the changes of name, settings and secrets. */
  readonly version: number;
  readonly changed: number;
  readonly changedBy: string;
}

interface Row {
  readonly application: number;
  readonly name: string;
  readonly gallery: string;
  readonly settings: string;
  readonly secrets: string | null;
  readonly capabilities: string | null;
  readonly version: number;
  readonly changed: number;
  readonly changed_by: string;
}

export function decodeApplication(row: unknown): StoredApplication {
  const { application, name, gallery, settings, secrets, capabilities, version, changed, changed_by } = row as Row;
  return {
    application,
    name,
    gallery,
    settings: decodeSettings(settings),
    secrets,
    discovered: capabilities === null ? null : (JSON.parse(capabilities) as Discovery),
    version,
    changed,
    changedBy: changed_by,
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
