import type { ScimDialect } from '#connectors/scim/dialect.ts';
import type { Quirks } from '#connectors/scim/self-test/self-test.ts';
import { wireFormatOfUrl } from '#connectors/scim/tenant-url.ts';
import { type WireFormatKey, wireFormats, writtenAs } from '#connectors/scim/wire-formats.ts';
import type { TargetCapabilities } from '#engine/model/target.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import type { StoredApplication } from './decode-application.ts';

/** How requests are written, as administrators see it. */
export interface WireView {
  /** What an administrator chose; null: what is usual. */
  readonly chosen: WireFormatKey | null;
  /** What is used. */
  readonly format: WireFormatKey;
  /** Why it is that one. */
  readonly because: 'chosen' | 'tenant-url' | 'gallery';
  readonly formats: readonly {
    readonly key: WireFormatKey;
    readonly name: string;
    readonly purpose: string;
    /** Such a client sends more than is needed. */
    readonly besides: boolean;
  }[];
  /** What such a client sends besides, without need, is sent too. */
  readonly whole: boolean;
  /** What a self-test found and an administrator took over, in sentences. */
  readonly quirks: readonly string[];
}

export function viewWire({ settings }: StoredApplication): WireView {
  const flagged = flagOf(settings.tenantUrl);
  const chosen = settings.wireFormat ?? null;
  return {
    chosen,
    format: chosen ?? flagged ?? 'rfc',
    because: chosen !== null ? 'chosen' : flagged !== undefined ? 'tenant-url' : 'gallery',
    formats: wireFormats.map(({ key, name, purpose, besides }) => {
      return { key, name, purpose, besides: Object.keys(besides).length > 0 };
    }),
    whole: settings.wireWhole === true,
    quirks: sayQuirks(settings.quirks ?? {}),
  };
}

/** The dialect of an application: the gallery's, in the chosen format, at the endpoints it named itself, bent by its quirks. */
export function dialectOf({ settings, discovered }: StoredApplication, { dialect }: GalleryEntry): ScimDialect {
  const key = keyOf(settings);
  const { booleans, memberRemove, membersShown, findInactive } = { ...settings.quirks };
  return {
    ...dialect,
    ...(key === undefined ? {} : writtenAs(key, settings.wireWhole === true)),
    ...(discovered === null ? {} : { endpoints: discovered.endpoints }),
    ...(booleans === undefined ? {} : { booleans }),
    ...(memberRemove === undefined ? {} : { memberRemove }),
    ...(membersShown === undefined ? {} : { membersShown }),
    ...(findInactive === undefined ? {} : { findInactive }),
  };
}

/** What the target can do: what was found out and taken over, else what it said of itself, else what the gallery says. */
export function capabilitiesOf({ settings, discovered }: StoredApplication, entry: GalleryEntry): TargetCapabilities {
  const { patch, deleteUser } = { ...settings.quirks };
  const key = keyOf(settings);
  const most = key === undefined ? undefined : writtenAs(key, settings.wireWhole === true).mostMembers;
  const membersPerRequest = most ?? settings.quirks?.membersPerRequest;
  return {
    ...(discovered?.capabilities ?? entry.target),
    ...(patch === undefined ? {} : { patch }),
    ...(deleteUser === undefined ? {} : { deleteUser }),
    ...(membersPerRequest === undefined ? {} : { membersPerRequest }),
  };
}

/** A quirk in words: what is so, and what is done about it. */
export function sayQuirks(quirks: Quirks): string[] {
  return [
    ...(quirks.patch === false ? ['It does not take PATCH: objects are read and put back whole.'] : []),
    ...(quirks.booleans === 'string' ? ['It takes true and false in a PATCH only as text.'] : []),
    ...(quirks.booleans === 'json' ? ['It takes true and false in a PATCH only as JSON booleans.'] : []),
    ...(quirks.memberRemove === 'valueArray' ? ['It removes members only by a list of values.'] : []),
    ...(quirks.memberRemove === 'filterPath' ? ['It removes members only by a filter in the path.'] : []),
    ...(quirks.membersPerRequest === undefined
      ? []
      : [`It takes ${quirks.membersPerRequest} members in one request, not more.`]),
    ...(quirks.membersShown === false ? ['It does not show the members of a group.'] : []),
    ...(quirks.deleteUser === 'deactivate' ? ['DELETE of a user only deactivates the account there.'] : []),
    ...(quirks.deleteUser === 'delete' ? ['DELETE of a user removes the account there.'] : []),
    ...(quirks.findInactive === true ? ['It lists deactivated accounts only when asked for them.'] : []),
  ];
}

function keyOf({ wireFormat, tenantUrl }: StoredApplication['settings']): WireFormatKey | undefined {
  return wireFormat ?? flagOf(tenantUrl);
}

function flagOf(tenantUrl: string | null): WireFormatKey | undefined {
  return tenantUrl === null ? undefined : wireFormatOfUrl(tenantUrl);
}
