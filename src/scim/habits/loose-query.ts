import { invalidValue } from '../error.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import type { Leniency } from './leniency.ts';

/** What RFC 7644 §3.4.2 and §3.9 and RFC 9865 §2 give a query, in lower case. */
const parameters: ReadonlySet<string> = new Set([
  'filter',
  'sortby',
  'sortorder',
  'startindex',
  'count',
  'cursor',
  'attributes',
  'excludedattributes',
]);

/**
 * The query as its parameters are to be read, still percent-encoded: `+` stands for a blank as forms have it (habit
 * `plus-for-blank`: OneLogin, authentik) or for itself (RFC 3986); empty pieces such as a trailing `&` (`empty-parameter`:
 * OneLogin) and parameters that SCIM does not know (`unknown-parameter`: Entra's `aadOptscim062020`) are nothing.
 * Throws 400 `invalidValue` for the last two when they are not forgiven.
 */
export function queryAsMeant(leniency: Leniency, query: string): string {
  if (query === '') return query;
  for (const piece of query.split('&')) {
    const name = piece.split('=', 1)[0]?.toLowerCase() ?? '';
    if (name === '' || name === '?') checkEmpty(leniency);
    else if (!parameters.has(name) && !leniency.forgives('unknown-parameter'))
      throw invalidValue(`The query has the parameter "${shorten(name)}", which SCIM does not know: leave it out.`);
  }
  return !query.includes('+') || leniency.forgives('plus-for-blank') ? query : query.replaceAll('+', '%2B');
}

function checkEmpty(leniency: Leniency): void {
  if (!leniency.forgives('empty-parameter'))
    throw invalidValue('The query has an empty piece, such as "&" at its end: leave it out.');
}
