import type { JsonObject } from '#scim/json.ts';

/** An enterprise application as the engine sees it. What its settings mean is known to whoever opens its target. */
export interface Application {
  readonly tenant: number;
  readonly application: number;
  readonly name: string;
  /** Key of its gallery entry. */
  readonly gallery: string;
  readonly settings: JsonObject;
  /** Sealed. */
  readonly secrets: string | undefined;
  readonly capabilities: JsonObject | undefined;
}
