import type { Habit } from '#scim/habits/leniency.ts';

/** What a tenant forgives its SCIM clients, and how much it lets them ask. */
export interface ClientPolicy {
  /** No habit is forgiven. */
  readonly strict: boolean;
  /** Habits that are refused although `strict` is off. */
  readonly refused: readonly Habit[];
  /** Requests a minute of the whole tenant; null: no limit; absent: what its profile says. */
  readonly perMinute?: number | null;
  /** Requests a minute of each credential; null or absent: no limit beside the tenant's. */
  readonly perCredential?: number | null;
}

/** What a tenant has unless somebody chose. */
export const usualClients: ClientPolicy = Object.freeze({ strict: false, refused: Object.freeze([]) });

/** As it is stored: one text for one policy, undefined for the usual one. */
export function storedClients({ strict, refused, perMinute, perCredential }: ClientPolicy): ClientPolicy | undefined {
  const usual = !strict && refused.length === 0 && perMinute === undefined && perCredential === undefined;
  if (usual) return undefined;
  return {
    strict,
    refused: [...refused].sort(),
    ...(perMinute === undefined ? {} : { perMinute }),
    ...(perCredential === undefined ? {} : { perCredential }),
  };
}
