import type { JsonObject } from '../json.ts';
import type { TypeSchema } from '../schema/definition.ts';
import { checkFilter } from './check-filter.ts';
import { compileFilter } from './compile-filter.ts';
import type { Filter } from './filter.ts';

/**
 * Whether a resource in canonical spelling matches a filter (RFC 7644 §3.4.2.2). Throws like `checkFilter`.
 * For many resources call `compileFilter(checkFilter(type, filter))` once.
 */
export function matches(type: TypeSchema, resource: JsonObject, filter: Filter): boolean {
  return compileFilter(checkFilter(type, filter))(resource);
}
