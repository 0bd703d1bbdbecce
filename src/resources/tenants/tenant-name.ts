/**
 * What is wrong with a tenant's name, as a sentence, or undefined. Names stand in URLs and are typed by people:
 * 1 to 63 of `a-z`, `0-9` and `-`.
 */
export function problemOfTenantName(name: string): string | undefined {
  if (name === '') return 'The tenant needs a name: 1 to 63 characters of a-z, 0-9 and "-".';
  if (name.length > 63) {
    return `The tenant name "${name.slice(0, 20)}…" has ${name.length} characters; at most 63 are allowed.`;
  }
  const foreign = /[^a-z0-9-]/u.exec(name)?.[0];
  if (foreign === undefined) return undefined;
  const hint = /[A-Z]/.test(foreign) ? ' Write it in lower case.' : '';
  return `The tenant name "${name}" contains "${foreign}"; only a-z, 0-9 and "-" are allowed.${hint}`;
}
