import type { Configuration } from '#engine/model/configuration.ts';
import { isJsonObject } from '#scim/json.ts';
import { configurationForm, configurationOfForm } from '../form/configuration-form.ts';
import { type Difference, differences } from '../form/differences.ts';
import { type Conflict, merge } from '../form/merge.ts';

/** What an application would become with a newer mapping of its gallery entry. */
export interface MergedGallery {
  readonly configuration: Configuration;
  /** What would be set otherwise than now. */
  readonly changes: readonly Difference[];
  /** What the application and the gallery changed, each otherwise: the application's own stays. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Brings what the gallery changed since `base` into an application's own configuration, which keeps what was edited by hand.
 *
 * @param base what the gallery had when the application took its mapping; undefined: nobody knows, and nothing that the
 *   application has is changed – what it lacks is added, and what differs is told
 */
export function mergeGallery(base: Configuration | undefined, own: Configuration, newer: Configuration): MergedGallery {
  const mine = configurationForm(own);
  const { value, conflicts } = merge(
    base === undefined ? undefined : configurationForm(base),
    mine,
    configurationForm(newer),
  );
  const form = isJsonObject(value) ? value : mine;
  return { configuration: configurationOfForm(own, form), changes: differences(mine, form), conflicts };
}
