import type { JsonObject } from '#scim/json.ts';

/** What becomes of people whom the file does not name. */
export type Missing = 'keep' | 'disable' | 'delete';

/** Where a step came from, so that a refusal can be told at its line. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/**
 * One staged row. Steps name people by userPrincipalName and groups by anchor or displayName, never by id: an interrupted
 * import finds again what it had made. Applying a step twice changes nothing the second time.
 */
export type ImportStep =
  | {
      readonly kind: 'person';
      readonly origin: Origin;
      readonly id?: string;
      readonly name: string;
      readonly attributes: JsonObject;
      /** Whose name stands in the directory or in an earlier step; null clears it, undefined leaves it as it is. */
      readonly manager?: string | null;
    }
  /** Only for people who are above themselves: their manager is made after them. */
  | { readonly kind: 'manager'; readonly origin: Origin; readonly name: string; readonly manager: string | null }
  | {
      readonly kind: 'group';
      readonly origin: Origin;
      readonly id?: string;
      readonly name: string;
      readonly attributes: JsonObject;
    }
  | {
      readonly kind: 'members';
      readonly origin: Origin;
      readonly group: GroupName;
      readonly people: readonly string[];
      readonly groups: readonly GroupName[];
    }
  | {
      readonly kind: 'absent';
      readonly origin: Origin;
      readonly id: string;
      readonly name: string;
      readonly action: 'disable' | 'delete';
    };

export interface GroupName {
  readonly name: string;
  readonly anchor?: string;
}
