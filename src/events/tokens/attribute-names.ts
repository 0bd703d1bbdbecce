/** The names of a resource's attributes, from its JSON text; without those that are about the resource itself, but with `id`. */
export function attributeNames(text: string): readonly string[] {
  const resource: unknown = JSON.parse(text);
  const names = typeof resource === 'object' && resource !== null ? Object.keys(resource) : [];
  return ['id', ...names.filter((name) => name !== 'id' && name !== 'schemas' && name !== 'meta')];
}
