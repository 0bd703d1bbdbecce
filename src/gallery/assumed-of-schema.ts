/**
 * The entries of `Profile.assumed` for one schema: per attribute the characteristics (space-separated) that nobody published.
 * `exists` stands for the attribute itself.
 */
export function assumedOfSchema(urn: string, characteristics: Readonly<Record<string, string>>): string[] {
  return Object.entries(characteristics).flatMap(([path, names]) =>
    names.split(' ').map((name) => `schemas.${urn}:${path}.${name}`),
  );
}
