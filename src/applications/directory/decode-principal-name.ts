/** The columns `n` and `name` as an entry of a map. */
export function decodePrincipalName(row: unknown): readonly [number, string | null] {
  const { n, name } = row as { readonly n: number; readonly name: string | null };
  return [n, name];
}
