import type { LinkOrigin } from '../model/link.ts';
import type { AttributeChange, Attributes } from '../model/target.ts';
import { apply, type Difference } from './diff.ts';

/** An account has one key of whoever made it: `externalId`, alone or under its schema. */
const foreignKey = /(?:^|:)externalId$/i;

/** What is left of a difference when identifiers of somebody else stay, and which these are. */
export interface Respected {
  readonly difference: Difference;
  readonly kept: Attributes;
  readonly warnings: readonly string[];
}

/** In an account that was found, an identifier that stands there already is never written over. */
export function keepFound(difference: Difference, seen: Attributes): Respected {
  const foreign = difference.changes.filter(({ path, before }) => foreignKey.test(path) && before !== undefined);
  return respect(difference, seen, foreign);
}

/** As long as the account was not adopted, the identifiers that were kept when it was found stay. */
export function keepLinked(
  difference: Difference,
  link: { readonly origin: LinkOrigin; readonly written: Attributes; readonly kept: Attributes },
): Respected {
  const foreign = difference.changes.filter(({ path }) => Object.hasOwn(link.kept, path));
  return respect(difference, link.written, foreign);
}

function respect(difference: Difference, written: Attributes, foreign: readonly AttributeChange[]): Respected {
  if (foreign.length === 0) return { difference, kept: {}, warnings: [] };
  const changes = difference.changes.filter((change) => !foreign.includes(change));
  return {
    difference: { ...difference, changes, next: apply(written, changes) },
    kept: Object.fromEntries(foreign.flatMap(({ path, before }) => (before === undefined ? [] : [[path, before]]))),
    warnings: foreign.map(
      ({ path, before }) =>
        `${path} stays ${JSON.stringify(before)}: somebody else's system set it. Adopt the account to have it written.`,
    ),
  };
}
