import type { ScimError, ScimType } from '#scim/error.ts';

const advice: Readonly<Record<ScimType, string>> = {
  invalidFilter: 'Correct the filter: attribute, operator and value, as in userName eq "ada".',
  tooMany: 'Ask for less at once: narrow the filter.',
  uniqueness: 'Choose another value, or change the one that has it.',
  mutability: 'Leave the attribute as it is: it cannot be changed here.',
  invalidSyntax: 'Send JSON as the API reference describes it.',
  invalidPath: 'Correct the path: an attribute of the schema, as in name.familyName.',
  noTarget: 'Look at the values that are there: the filter in the path fits none of them.',
  invalidValue: 'Correct the value: its type, or one of the values that the schema allows.',
  invalidVers: 'Look at it as it is now, then change it again.',
  sensitive: 'Send it in the body of a request, not in its address.',
  invalidCursor: 'Begin again at the first page.',
  expiredCursor: 'Begin again at the first page.',
  invalidCount: 'Ask for a whole number of rows from 1 on.',
};

/** What to do about a refusal by the schema or the rules of a tenant. */
export function adviceOfSchema({ scimType, status }: ScimError): string {
  if (scimType !== undefined) return advice[scimType];
  if (status === 404) return 'Look at the list: it was removed, or never was.';
  return 'Change what the sentence names, then try again.';
}
