import { ScimError } from '#scim/error.ts';

/** 400 `tooMany` for what no index puts in order; it says what to do instead. */
export function tooManyToSort(found: number): ScimError {
  return new ScimError(
    400,
    `${found} resources cannot be sorted by this attribute. Add a condition to the filter, sort by an attribute with an index such as userName or displayName, or leave sortBy out.`,
    { scimType: 'tooMany' },
  );
}
