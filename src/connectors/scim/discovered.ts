import type { ObjectType, TargetCapabilities, TargetResult } from '#engine/model/target.ts';

/** A target attribute that a mapping may choose. */
export interface DiscoveredAttribute {
  /** As mappings name it: `name.givenName`, `emails[type eq "work"].value`, `urn:…:User:department`. */
  readonly path: string;
  readonly type: 'String' | 'Boolean' | 'Integer' | 'DateTime' | 'Reference' | 'Binary';
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly multiValued: boolean;
  /** The application lets it be set at creation alone. */
  readonly immutable: boolean;
}

/** What a target says of itself; what it does not say is assumed, and `notes` tell so. */
export interface Discovery {
  readonly capabilities: TargetCapabilities;
  readonly endpoints: Readonly<Record<ObjectType, string>>;
  readonly attributes: Readonly<Record<ObjectType, readonly DiscoveredAttribute[]>>;
  /** False: it says that it answers no filters. */
  readonly filter?: boolean;
  /** Sentences for the administrator: what is missing, broken or off. */
  readonly notes: readonly string[];
}

export type DiscoveryResult = TargetResult<Discovery>;
